package dev.shardlab.metrics;

import dev.shardlab.timeline.ChapterSummary;

/** A summary that holds the metrics of its chapter. */
public interface Counted extends ChapterSummary {

    /** Over the same periods as those of every other chapter. */
    Counts counts();
}
