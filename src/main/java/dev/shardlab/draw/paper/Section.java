package dev.shardlab.draw.paper;

import dev.shardlab.draw.item.StageItem;

/**
 * A run of token numbers and how to turn each into its item. Two sections that number the same items are equal, so that two
 * pictures of the same moment are.
 */
public interface Section {

    StageItem item(long offset);

    /** A number that stands alone. */
    record One(StageItem item) implements Section {
        @Override
        public StageItem item(long offset) {
            return item;
        }
    }
}
