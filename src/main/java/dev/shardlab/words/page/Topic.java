package dev.shardlab.words.page;

import dev.shardlab.event.Event;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence is about. Events of one topic that lie close together in time are told in one sentence with their counts
 * added up.
 *
 * @param kind what happened
 * @param about to whom or what it happened; for what is told on its own, the event itself
 */
public record Topic(Class<? extends Event> kind, List<Object> about) {

    private static final String NOBODY = "";

    /** The topic of all events of one kind that happened to the same. */
    public static Optional<Topic> shared(Event event, Object... about) {
        return Optional.of(new Topic(event.getClass(), List.of(about)));
    }

    /** Of an event that is told on its own. */
    public static Optional<Topic> alone(Event event) {
        return Optional.of(new Topic(event.getClass(), List.of(event)));
    }

    /** Who takes part in it; nobody is somebody too. */
    public static Object named(@Nullable Object name) {
        return name == null ? NOBODY : name;
    }
}
