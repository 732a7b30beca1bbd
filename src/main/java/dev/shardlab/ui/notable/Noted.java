package dev.shardlab.ui.notable;

import dev.shardlab.timeline.Gist;

/** A gist that holds the marks of its chapter. */
public interface Noted extends Gist {

    NotedMarks marks();
}
