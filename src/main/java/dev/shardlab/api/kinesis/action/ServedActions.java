package dev.shardlab.api.kinesis.action;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All actions of the service, in alphabetical order. */
public final class ServedActions {

    private static final List<ServedAction<?>> ALL = List.of(
            new AddTagsToStream(),
            new CreateStream(),
            new DecreaseStreamRetentionPeriod(),
            new DeleteResourcePolicy(),
            new DeleteStream(),
            new DeregisterStreamConsumer(),
            new DescribeAccountSettings(),
            new DescribeLimits(),
            new DescribeStream(),
            new DescribeStreamConsumer(),
            new DescribeStreamSummary(),
            new DisableEnhancedMonitoring(),
            new EnableEnhancedMonitoring(),
            new GetRecords(),
            new GetResourcePolicy(),
            new GetShardIterator(),
            new IncreaseStreamRetentionPeriod(),
            new ListShards(),
            new ListStreamConsumers(),
            new ListStreams(),
            new ListTagsForResource(),
            new ListTagsForStream(),
            new MergeShards(),
            new PutRecord(),
            new PutRecords(),
            new PutResourcePolicy(),
            new RegisterStreamConsumer(),
            new RemoveTagsFromStream(),
            new SplitShard(),
            new StartStreamEncryption(),
            new StopStreamEncryption(),
            new SubscribeToShard(),
            new TagResource(),
            new UntagResource(),
            new UpdateAccountSettings(),
            new UpdateMaxRecordSize(),
            new UpdateShardCount(),
            new UpdateStreamMode(),
            new UpdateStreamRecordDistributionStrategy(),
            new UpdateStreamWarmThroughput());

    private static final SortedMap<String, ServedAction<?>> BY_NAME = byName();

    private ServedActions() {}

    /** In alphabetical order, each once; the list cannot be changed. */
    public static List<ServedAction<?>> all() {
        return ALL;
    }

    /** The action of that name, or nothing if the service has none. */
    public static Optional<ServedAction<?>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static SortedMap<String, ServedAction<?>> byName() {
        SortedMap<String, ServedAction<?>> byName = new TreeMap<>();
        ALL.forEach(action -> byName.put(action.name(), action));
        return Collections.unmodifiableSortedMap(byName);
    }
}
