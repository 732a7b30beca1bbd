package dev.shardlab.words;

import dev.shardlab.event.Event;

/**
 * A sentence in the making: one event, or several of one topic.
 *
 * @param first the earliest of them
 * @param last the latest of them
 * @param count all their counts together
 */
record Telling(Event first, Event last, long count) {

    static Telling of(Event event) {
        return new Telling(event, event, Topic.count(event));
    }

    /** The same with one more event, which happened before all of them. */
    Telling precededBy(Event earlier) {
        return new Telling(earlier, last, count + Topic.count(earlier));
    }

    boolean isOfOneEvent() {
        return first.equals(last);
    }

    /** Whether all of it happened within one second of the service's limits. */
    boolean isOfOneSecond() {
        return first.at().epochSecond() == last.at().epochSecond();
    }
}
