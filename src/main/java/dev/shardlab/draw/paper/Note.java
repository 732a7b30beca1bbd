package dev.shardlab.draw.paper;

import dev.shardlab.draw.item.StageItem;

/** What a mark shows, in words: for the picture as text and for those who cannot see it. */
public record Note(StageItem item, String text) {}
