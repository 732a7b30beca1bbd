package dev.shardlab.state.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SortedTreeTest {

    private static <V> List<Map.Entry<Integer, V>> entries(SortedTree<Integer, V> tree) {
        List<Map.Entry<Integer, V>> all = new ArrayList<>();
        tree.forEach(all::add);
        return all;
    }

    @Test
    void it_holds_what_a_sorted_map_holds_after_any_puts_and_removes() {
        SplittableRandom dice = new SplittableRandom(7);
        TreeMap<Integer, Integer> map = new TreeMap<>();
        SortedTree<Integer, Integer> tree = SortedTree.empty();
        for (int step = 0; step < 20_000; step++) {
            int key = dice.nextInt(500);
            if (dice.nextInt(5) < 3) {
                map.put(key, step);
                tree = tree.with(key, step);
            } else {
                map.remove(key);
                tree = tree.without(key);
            }
            assertEquals(map.size(), tree.size());
            assertEquals(map.get(key), tree.get(key));
            if (!map.isEmpty()) {
                assertEquals(map.firstEntry(), tree.first());
            }
            if (step % 500 == 0) {
                assertEquals(List.copyOf(map.entrySet()), entries(tree));
                List<Integer> keys = List.copyOf(map.keySet());
                for (int rank = 0; rank < keys.size(); rank++) {
                    assertEquals(keys.get(rank), tree.keyAt(rank));
                }
                assertNull(tree.keyAt(keys.size()));
            }
        }
    }

    @Test
    void another_entry_makes_another_tree_and_leaves_this_one_as_it_was() {
        SortedTree<Integer, String> one =
                SortedTree.<Integer, String>empty().with(1, "a").with(2, "b");
        SortedTree<Integer, String> other = one.with(2, "c").without(1);

        assertEquals(List.of(Map.entry(1, "a"), Map.entry(2, "b")), entries(one));
        assertEquals(List.of(Map.entry(2, "c")), entries(other));
    }

    @Test
    void it_stays_low_whatever_the_order_in_which_entries_come_and_go() {
        SortedTree<Integer, Integer> tree = SortedTree.empty();
        for (int key = 0; key < 100_000; key++) {
            tree = tree.with(key, key);
        }
        for (int key = 0; key < 90_000; key++) {
            tree = tree.without(key);
        }

        assertEquals(10_000, tree.size());
        assertTrue(tree.height() <= 1.45 * Math.log(10_002) / Math.log(2), "height " + tree.height());
    }
}
