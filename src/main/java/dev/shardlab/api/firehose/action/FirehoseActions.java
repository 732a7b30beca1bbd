package dev.shardlab.api.firehose.action;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The actions of the service, in alphabetical order. */
public final class FirehoseActions {

    private static final List<ServedFirehoseAction<?>> ALL = List.of(
            new CreateDeliveryStream(),
            new DeleteDeliveryStream(),
            new DescribeDeliveryStream(),
            new ListDeliveryStreams(),
            new ListTagsForDeliveryStream(),
            new PutOneRecord(),
            new PutRecordBatch(),
            new StartDeliveryStreamEncryption(),
            new StopDeliveryStreamEncryption(),
            new TagDeliveryStream(),
            new UntagDeliveryStream(),
            new UpdateDestination());

    private static final SortedMap<String, ServedFirehoseAction<?>> BY_NAME = byName();

    private FirehoseActions() {}

    /** The action of that name, or nothing if there is none. */
    public static Optional<ServedFirehoseAction<?>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static SortedMap<String, ServedFirehoseAction<?>> byName() {
        SortedMap<String, ServedFirehoseAction<?>> byName = new TreeMap<>();
        ALL.forEach(action -> byName.put(action.name(), action));
        return Collections.unmodifiableSortedMap(byName);
    }
}
