package dev.shardlab.timeline;

import dev.shardlab.event.Event;

/**
 * What stays known of a chapter when its events are forgotten, so that whoever wants the outlines of a long history need not have
 * it replayed. Made by the appender as events happen, read by others when the chapter is over.
 */
public interface ChapterSummary {

    /** Of a history of which nothing but its events is wanted. */
    ChapterSummary NOTHING = new ChapterSummary() {
        @Override
        public void add(Event event) {}

        @Override
        public ChapterSummary and(ChapterSummary next) {
            return this;
        }
    };

    /** Takes the next event of its chapter in. */
    void add(Event event);

    /** The summary of this chapter and the next as one; both stay as they are. */
    ChapterSummary and(ChapterSummary next);
}
