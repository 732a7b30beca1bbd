package dev.shardlab.sink.s3;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the keys of a bucket in the order of their bytes, folder by folder: what cannot be asked for is never opened. In that order
 * a folder stands where its name with a slash behind it stands, so that its objects come in one row.
 */
final class KeyWalk {

    /** A key, and the file of its object. */
    record Found(String key, Path file, BasicFileAttributes attributes) {}

    private record Frame(String key, Iterator<FolderKeys.Child> left) {}

    private final FolderKeys folders;
    private final String prefix;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Deque<Found> longOnes;
    private String after;
    private @Nullable String skipped;
    private FolderKeys.@Nullable Child childSeen;
    private String childKey = "";

    /**
     * Begins.
     *
     * @param prefix with which all keys begin
     * @param after behind which they are; empty for all
     * @param longOnes those that do not lie in the tree, in order
     */
    KeyWalk(FolderKeys folders, Path bucket, String prefix, String after, List<Found> longOnes) throws IOException {
        this.folders = folders;
        this.prefix = prefix;
        this.after = after;
        this.longOnes = new ArrayDeque<>(longOnes);
        frames.push(new Frame("", folders.of(bucket).iterator()));
    }

    /** Leaves out all keys that begin so. */
    void skip(String beginning) {
        skipped = beginning;
    }

    /** The next key; null after the last. */
    @Nullable
    Found next() throws IOException {
        while (!longOnes.isEmpty() && !isWanted(longOnes.getFirst().key())) {
            longOnes.removeFirst();
        }
        boolean isThere = seeChild();
        if (!longOnes.isEmpty()
                && (!isThere || Utf8Order.compare(longOnes.getFirst().key(), childKey) < 0)) {
            return passed(longOnes.removeFirst());
        }
        FolderKeys.Child child = childSeen;
        if (child == null) {
            return null;
        }
        childSeen = null;
        return passed(new Found(childKey, child.path(), child.attributes()));
    }

    private Found passed(Found found) {
        after = found.key();
        return found;
    }

    /** Goes on to the next file that is wanted, if it has not got there before. */
    private boolean seeChild() throws IOException {
        if (childSeen != null && isWanted(childKey)) {
            return true;
        }
        childSeen = null;
        while (!frames.isEmpty()) {
            Frame frame = frames.getFirst();
            if (!frame.left().hasNext()) {
                frames.pop();
                continue;
            }
            FolderKeys.Child child = frame.left().next();
            String key = frame.key() + child.name();
            if (child.isFolder() && mayHoldWanted(key)) {
                frames.push(new Frame(key, folders.of(child.path()).iterator()));
            } else if (!child.isFolder() && isWanted(key) && folders.isOfTree(key)) {
                childSeen = child;
                childKey = key;
                return true;
            }
        }
        return false;
    }

    private boolean isWanted(String key) {
        return key.startsWith(prefix)
                && Utf8Order.compare(key, after) > 0
                && (skipped == null || !key.startsWith(skipped));
    }

    /** @param folder as all keys in it begin */
    private boolean mayHoldWanted(String folder) {
        boolean isInPrefix = folder.startsWith(prefix) || prefix.startsWith(folder);
        boolean isBehind = after.startsWith(folder) || Utf8Order.compare(folder, after) > 0;
        return isInPrefix && isBehind && (skipped == null || !folder.startsWith(skipped));
    }
}
