package dev.shardlab.lesson;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Measure;
import dev.shardlab.state.Backlog;
import dev.shardlab.state.LabState;
import dev.shardlab.state.ProducerState;
import dev.shardlab.state.ShardState;
import java.util.stream.Stream;

/**
 * Reads a measure off one state, counted from the beginning of history. What does not exist (yet) counts as nothing.
 *
 * <p>The state is the one fold of the event log and counts all that can be measured, so no measure needs a fold of its own
 * that could disagree with the picture.
 */
final class Readings {

    private Readings() {}

    /** What {@code measure} counts up to {@code now}, or shows at {@code now}; its {@code since} is not looked at. */
    static double of(Measure measure, LabState state, VirtualTime now) {
        return switch (measure) {
            case Measure.Stored m ->
                shards(state, m)
                        .filter(shard -> m.shard() == null || m.shard().equals(shard.id()))
                        .mapToLong(shard -> count(shard, m.what()))
                        .sum();
            case Measure.OpenShards m ->
                state.stream(m.stream())
                        .map(stream -> stream.openShards().size())
                        .orElse(0);
            case Measure.Retained m ->
                state.stream(m.stream()).stream()
                        .flatMap(stream -> stream.shards().stream())
                        .mapToLong(shard -> shard.next() - shard.first())
                        .sum();
            case Measure.GroupRead m ->
                state.group(m.group())
                        .map(group -> m.again() ? group.readAgain() : group.read())
                        .orElse(0L);
            case Measure.GroupBehind m ->
                state.group(m.group())
                        .map(group -> Backlog.of(group, state, now).records())
                        .orElse(0L);
            case Measure.MillisBehindLatest m ->
                state.group(m.group())
                        .map(group -> Backlog.of(group, state, now).millisBehindLatest())
                        .orElse(0L);
            case Measure.OfProducer m ->
                state.producer(m.producer())
                        .map(producer -> count(producer, m.what()))
                        .orElse(0L);
        };
    }

    private static Stream<ShardState> shards(LabState state, Measure.Stored measure) {
        return state.stream(measure.stream()).stream().flatMap(stream -> stream.shards().stream());
    }

    static long count(ShardState shard, Measure.PerShard what) {
        return switch (what) {
            case RECORDS_STORED -> shard.next();
            case BYTES_STORED -> shard.bytes();
            case RECORDS_THROTTLED -> shard.throttled();
            case RECORDS_EXPIRED -> shard.first();
        };
    }

    private static long count(ProducerState producer, Measure.ProducerCount what) {
        return switch (what) {
            case SENT -> producer.sent();
            case STORED -> producer.stored();
            case THROTTLED -> producer.throttled();
            case RETRIED -> producer.retried();
            case ABANDONED -> producer.abandoned();
        };
    }
}
