package dev.shardlab.words.kinesis;

import dev.shardlab.event.SettingEvent;
import dev.shardlab.event.StreamChange;
import dev.shardlab.model.kinesis.ConsumerRef;
import dev.shardlab.model.kinesis.EncryptionType;
import dev.shardlab.model.kinesis.RecordDistribution;
import dev.shardlab.model.kinesis.Resource;
import dev.shardlab.model.kinesis.ShardLevelMetric;
import dev.shardlab.model.kinesis.StreamMode;
import dev.shardlab.words.page.Amounts;
import java.util.stream.Collectors;

/** What changes about how a stream works, in sentences. */
final class SettingSentences {

    private SettingSentences() {}

    static String text(SettingEvent event) {
        return switch (event) {
            case SettingEvent.SettingChangeStarted e ->
                e.stream() + " is UPDATING; in " + Amounts.duration(e.dueAt().since(e.at())) + " it "
                        + does(e.change());
            case SettingEvent.SettingChanged e -> e.stream() + " now " + does(e.change());
            case SettingEvent.TagsChanged e ->
                name(e.resource()) + " has " + Amounts.counted(e.tags().size(), "tag", "tags");
            case SettingEvent.PolicyChanged e ->
                name(e.resource()) + (e.policy() == null ? " has no policy any more" : " has a policy");
            case SettingEvent.LoadMeasured e -> "the load of " + e.stream() + " is measured";
        };
    }

    private static String does(StreamChange change) {
        return switch (change) {
            case StreamChange.Metrics(var on) ->
                on.isEmpty()
                        ? "reports no metrics by shard"
                        : "reports by shard "
                                + on.stream().map(ShardLevelMetric::wireName).collect(Collectors.joining(", "));
            case StreamChange.Encryption(EncryptionType type, var key) ->
                type == EncryptionType.NONE
                        ? "stores payloads as they come"
                        : "stores payloads encrypted, under key " + key;
            case StreamChange.Mode(StreamMode mode) ->
                mode == StreamMode.ON_DEMAND ? "is on-demand: it grows by itself" : "is provisioned";
            case StreamChange.Warmth(int mibPerSec) -> "is warm for " + mibPerSec + " MiB/s";
            case StreamChange.RecordSize(int kib) -> "takes records of up to " + kib + " KiB";
            case StreamChange.Distribution(RecordDistribution strategy) ->
                strategy == RecordDistribution.AUTO
                        ? "places records evenly, whatever their keys"
                        : "places records by their partition keys";
        };
    }

    private static String name(Resource resource) {
        return switch (resource) {
            case Resource.OfStream(var stream) -> stream.value();
            case Resource.OfConsumer(ConsumerRef consumer) ->
                "consumer " + consumer.name() + " of " + consumer.stream();
        };
    }
}
