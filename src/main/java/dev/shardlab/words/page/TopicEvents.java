package dev.shardlab.words.page;

import dev.shardlab.event.Event;

/**
 * A sentence in the making: one event, or several of one topic.
 *
 * @param first the earliest of them
 * @param last the latest of them
 * @param count all their counts together
 */
public record TopicEvents(Event first, Event last, long count) {

    public boolean isOfOneEvent() {
        return first.equals(last);
    }

    /** Whether all of it happened within one second of the service's limits. */
    public boolean isOfOneSecond() {
        return first.at().epochSecond() == last.at().epochSecond();
    }
}
