package dev.shardlab.metrics;

import dev.shardlab.timeline.Gist;

/** A gist that holds the metrics of its chapter. */
public interface Counted extends Gist {

    /** Over the same periods as those of every other chapter. */
    Counts counts();
}
