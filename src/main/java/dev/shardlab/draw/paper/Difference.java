package dev.shardlab.draw.paper;

import dev.shardlab.draw.item.StageItem;

/**
 * What one of two futures has more of than the other.
 *
 * @param item at what; it is there in the future that has more
 * @param inShort for the mark on the stage: {@code +412 refused}
 * @param words whole sentences, with the values of both futures
 */
public record Difference(StageItem item, String inShort, String words) {}
