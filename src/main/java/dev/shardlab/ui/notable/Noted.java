package dev.shardlab.ui.notable;

import dev.shardlab.timeline.ChapterSummary;

/** A summary that holds the marks of its chapter. */
public interface Noted extends ChapterSummary {

    NotedMarks marks();
}
