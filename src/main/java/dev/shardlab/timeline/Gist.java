package dev.shardlab.timeline;

import dev.shardlab.event.Event;

/**
 * What stays known of a chapter when its events are forgotten, so that whoever wants the outlines of a long history need not have
 * it told anew. Made by the appender as events happen, read by others when the chapter is over.
 */
public interface Gist {

    /** Of a history of which nothing but its events is wanted. */
    Gist NOTHING = new Gist() {
        @Override
        public void add(Event event) {}

        @Override
        public Gist and(Gist next) {
            return this;
        }
    };

    /** Takes the next event of its chapter in. */
    void add(Event event);

    /** The gist of this chapter and the next as one; both stay as they are. */
    Gist and(Gist next);
}
