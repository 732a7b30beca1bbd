package dev.shardlab.api.queue.action;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The actions of the service that concern one queue, and the list of all, in alphabetical order. */
public final class QueueActions {

    private static final List<ServedQueueAction<?>> ALL = List.of(
            new AddPermission(),
            new ChangeMessageVisibility(),
            new ChangeMessageVisibilityBatch(),
            new CreateQueue(),
            new DeleteMessage(),
            new DeleteMessageBatch(),
            new DeleteQueue(),
            new GetQueueAttributes(),
            new GetQueueUrl(),
            new ListDeadLetterSourceQueues(),
            new ListQueueTags(),
            new ListQueues(),
            new PurgeQueue(),
            new ReceiveMessage(),
            new RemovePermission(),
            new SendMessage(),
            new SendMessageBatch(),
            new SetQueueAttributes(),
            new TagQueue(),
            new UntagQueue());

    private static final SortedMap<String, ServedQueueAction<?>> BY_NAME = byName();

    private QueueActions() {}

    /** The action of that name, or nothing if there is none. */
    public static Optional<ServedQueueAction<?>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static SortedMap<String, ServedQueueAction<?>> byName() {
        SortedMap<String, ServedQueueAction<?>> byName = new TreeMap<>();
        ALL.forEach(action -> byName.put(action.name(), action));
        return Collections.unmodifiableSortedMap(byName);
    }
}
