package dev.shardlab.scenario.json;

import org.jspecify.annotations.Nullable;

/**
 * Where a value stands: in the text, and in the tree.
 *
 * @param parent null at the root
 * @param step the key or index that leads here from the parent; empty at the root
 * @param line from 1
 * @param column from 1, in UTF-16 units
 */
public record Place(@Nullable Place parent, String step, int line, int column) {

    /** The JSON pointer (RFC 6901): empty at the root, else like {@code /streams/0/shards}. */
    public String pointer() {
        if (parent == null) {
            return "";
        }
        return parent.pointer() + "/" + step.replace("~", "~0").replace("/", "~1");
    }
}
