package dev.shardlab.lesson;

import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.scenario.lesson.DeliveryMeasure;
import dev.shardlab.scenario.lesson.Measure;
import dev.shardlab.scenario.lesson.QueueMeasure;
import dev.shardlab.state.LabState;
import dev.shardlab.state.firehose.DeliveryProducerState;
import dev.shardlab.state.kcl.ApplicationLag;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.producer.ProducerState;
import dev.shardlab.state.queue.QueueProducerState;
import java.util.LongSummaryStatistics;
import java.util.stream.Stream;

/**
 * Reads a measure off one state, counted from the beginning of history. What does not exist (yet) counts as nothing.
 *
 * <p>The state is the one fold of the event log and counts all that can be measured, so no measure needs a fold of its own
 * that could disagree with the picture.
 */
final class Readings {

    private static final double MICROS_PER_MILLI = 1_000;

    private Readings() {}

    /** What {@code measure} counts up to {@code now}, or shows at {@code now}; its {@code since} is not looked at. */
    static double of(Measure measure, LabState state, VirtualTime now) {
        return switch (measure) {
            case QueueMeasure m -> QueueReadings.of(m, state.queues(), now);
            case DeliveryMeasure m -> DeliveryReadings.of(m, state.firehose(), now);
            case Measure.Stored m ->
                shards(state, m.stream())
                        .filter(shard -> m.shard() == null || m.shard().equals(shard.id()))
                        .mapToLong(shard -> count(shard, m.what()))
                        .sum();
            case Measure.OpenShards m ->
                state.kinesis().stream(m.stream())
                        .map(stream -> stream.openShards().size())
                        .orElse(0);
            case Measure.Retained m ->
                shards(state, m.stream())
                        .filter(shard -> m.shard() == null || m.shard().equals(shard.id()))
                        .mapToLong(ShardState::held)
                        .sum();
            case Measure.RetentionHours m ->
                state.kinesis().stream(m.stream())
                        .map(stream -> stream.retention().toHours())
                        .orElse(0L);
            case Measure.Moved m ->
                shards(state, m.stream()).mapToLong(Readings::movedIn).sum();
            case Measure.LargestShare m -> {
                LongSummaryStatistics stored =
                        shards(state, m.stream()).mapToLong(ShardState::next).summaryStatistics();
                yield percent(stored.getMax(), stored.getSum());
            }
            case Measure.ApplicationRead m ->
                state.kcl()
                        .application(m.application())
                        .map(application -> m.again() ? application.readAgain() : application.read())
                        .orElse(0L);
            case Measure.ApplicationLost m ->
                state.kcl()
                        .application(m.application())
                        .map(ApplicationState::lost)
                        .orElse(0L);
            case Measure.Unattended m ->
                state.kcl().application(m.application()).stream()
                                .flatMap(application -> application.leases().stream())
                                .filter(lease -> m.shard() == null || m.shard().equals(lease.shard()))
                                .mapToLong(lease -> lease.unattended().micros(now))
                                .sum()
                        / MICROS_PER_MILLI;
            case Measure.RunningWorkers m ->
                state.kcl()
                        .application(m.application())
                        .map(application -> application.workers().size())
                        .orElse(0);
            case Measure.ApplicationBehind m ->
                state.kcl()
                        .application(m.application())
                        .map(application -> ApplicationLag.of(application, state.kinesis(), now)
                                .records())
                        .orElse(0L);
            case Measure.MillisBehindLatest m ->
                state.kcl()
                        .application(m.application())
                        .map(application -> ApplicationLag.of(application, state.kinesis(), now)
                                .millisBehindLatest())
                        .orElse(0L);
            case Measure.OfProducer m ->
                state.producers()
                        .named(m.producer())
                        .map(producer -> count(producer, m.what()))
                        .orElseGet(() -> ofOtherProducer(state, m));
        };
    }

    /** What a queue, or a delivery stream, refuses its producer sends again until it is taken. */
    private static long ofOtherProducer(LabState state, Measure.OfProducer measure) {
        Caller.Producer producer = new Caller.Producer(measure.producer());
        return switch (measure.what()) {
            case SENT, STORED ->
                state.queues()
                        .findProducer(producer)
                        .map(QueueProducerState::sent)
                        .or(() -> state.firehose().findProducer(producer).map(DeliveryProducerState::sent))
                        .orElse(0L);
            case THROTTLED, RETRIED, ABANDONED -> 0;
        };
    }

    private static Stream<ShardState> shards(LabState state, StreamName name) {
        return state.kinesis().stream(name).stream().flatMap(stream -> stream.shards().stream());
    }

    /** A record that is older than its shard was stored by another one. */
    private static long movedIn(ShardState shard) {
        long index = shard.first();
        while (index < shard.next() && shard.log().arrival(index).isBefore(shard.openedAt())) {
            index++;
        }
        return index - shard.first();
    }

    /** The part as a percentage of the whole; 0 of nothing. */
    static double percent(long part, long whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
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
