package dev.shardlab.state.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A map sorted by key that never changes: with another entry it is another tree, which shares all but O(log entries) nodes with this
 * one. So whoever holds a tree holds a copy, and two states of a queue that differ in one message differ in a few nodes.
 *
 * <p>It is an AVL tree: the heights of two subtrees side by side differ by at most one, which bounds the depth by 1.44 log2 n. Chosen
 * over a red-black tree because deleting is as short as inserting; over a treap because it needs no chance. Every node counts what is
 * below it, so the n-th entry is found in O(log n) too (G. M. Adelson-Velsky, E. M. Landis, "An algorithm for the organization of
 * information", 1962; C. Okasaki, Purely Functional Data Structures, 1998, for the sharing).
 */
public final class SortedTree<K extends Comparable<? super K>, V> implements Iterable<Map.Entry<K, V>> {

    private record Node<K, V>(
            K key,
            V value,
            @Nullable Node<K, V> left,
            @Nullable Node<K, V> right,
            int height,
            int size) {}

    private static final SortedTree<?, ?> EMPTY = new SortedTree<Integer, Object>(null);

    private final @Nullable Node<K, V> root;

    private SortedTree(@Nullable Node<K, V> root) {
        this.root = root;
    }

    @SuppressWarnings("unchecked") // there is nothing in it that could be of a wrong type
    public static <K extends Comparable<? super K>, V> SortedTree<K, V> empty() {
        return (SortedTree<K, V>) EMPTY;
    }

    public int size() {
        return size(root);
    }

    public boolean isEmpty() {
        return root == null;
    }

    public @Nullable V get(K key) {
        Node<K, V> node = root;
        while (node != null) {
            int order = key.compareTo(node.key);
            if (order == 0) {
                return node.value;
            }
            node = order < 0 ? node.left : node.right;
        }
        return null;
    }

    /** With this entry, in place of another of the same key. */
    public SortedTree<K, V> with(K key, V value) {
        return new SortedTree<>(insert(root, key, value));
    }

    public SortedTree<K, V> without(K key) {
        Node<K, V> left = remove(root, key);
        return size(left) == size(root) ? this : new SortedTree<>(left);
    }

    /** @throws NoSuchElementException if it is empty */
    public Map.Entry<K, V> first() {
        if (root == null) {
            throw new NoSuchElementException();
        }
        Node<K, V> node = root;
        while (node.left != null) {
            node = node.left;
        }
        return Map.entry(node.key, node.value);
    }

    /** The key before which there are {@code rank} others; null if there are not so many. */
    public @Nullable K keyAt(int rank) {
        Node<K, V> node = root;
        int before = rank;
        while (node != null) {
            int left = size(node.left);
            if (before == left) {
                return node.key;
            }
            if (before < left) {
                node = node.left;
            } else {
                before -= left + 1;
                node = node.right;
            }
        }
        return null;
    }

    private static <K extends Comparable<? super K>, V> Node<K, V> insert(@Nullable Node<K, V> at, K key, V value) {
        if (at == null) {
            return new Node<>(key, value, null, null, 1, 1);
        }
        int order = key.compareTo(at.key);
        if (order == 0) {
            return new Node<>(key, value, at.left, at.right, at.height, at.size);
        }
        return order < 0
                ? balanced(at, insert(at.left, key, value), at.right)
                : balanced(at, at.left, insert(at.right, key, value));
    }

    /** The same node if the key is not there. */
    private static <K extends Comparable<? super K>, V> @Nullable Node<K, V> remove(@Nullable Node<K, V> at, K key) {
        if (at == null) {
            return null;
        }
        int order = key.compareTo(at.key);
        if (order < 0) {
            Node<K, V> left = remove(at.left, key);
            return size(left) == size(at.left) ? at : balanced(at, left, at.right);
        }
        if (order > 0) {
            Node<K, V> right = remove(at.right, key);
            return size(right) == size(at.right) ? at : balanced(at, at.left, right);
        }
        if (at.left == null || at.right == null) {
            return at.left == null ? at.right : at.left;
        }
        Node<K, V> next = at.right;
        while (next.left != null) {
            next = next.left;
        }
        return balanced(next, at.left, remove(at.right, next.key));
    }

    /** The entry of {@code entry} above these two, whose heights differ by at most two. */
    private static <K, V> Node<K, V> balanced(Node<K, V> entry, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
        if (left != null && height(left) > height(right) + 1) {
            if (height(left.left) >= height(left.right)) {
                return node(left, left.left, node(entry, left.right, right));
            }
            Node<K, V> middle = left.right;
            if (middle != null) {
                return node(middle, node(left, left.left, middle.left), node(entry, middle.right, right));
            }
        }
        if (right != null && height(right) > height(left) + 1) {
            if (height(right.right) >= height(right.left)) {
                return node(right, node(entry, left, right.left), right.right);
            }
            Node<K, V> middle = right.left;
            if (middle != null) {
                return node(middle, node(entry, left, middle.left), node(right, middle.right, right.right));
            }
        }
        return node(entry, left, right);
    }

    private static <K, V> Node<K, V> node(Node<K, V> entry, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
        return new Node<>(
                entry.key,
                entry.value,
                left,
                right,
                Math.max(height(left), height(right)) + 1,
                size(left) + size(right) + 1);
    }

    private static int height(@Nullable Node<?, ?> node) {
        return node == null ? 0 : node.height;
    }

    private static int size(@Nullable Node<?, ?> node) {
        return node == null ? 0 : node.size;
    }

    /** Its entries by key. Each step costs O(1) on average. */
    @Override
    public Iterator<Map.Entry<K, V>> iterator() {
        Deque<Node<K, V>> path = new ArrayDeque<>(height() + 1);
        descend(root, path);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !path.isEmpty();
            }

            @Override
            public Map.Entry<K, V> next() {
                Node<K, V> node = path.pop();
                descend(node.right, path);
                return Map.entry(node.key, node.value);
            }
        };
    }

    private static <K, V> void descend(@Nullable Node<K, V> from, Deque<Node<K, V>> path) {
        for (Node<K, V> node = from; node != null; node = node.left) {
            path.push(node);
        }
    }

    /** Its height, for who looks after its balance. */
    int height() {
        return height(root);
    }
}
