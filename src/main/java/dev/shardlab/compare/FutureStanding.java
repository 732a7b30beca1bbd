package dev.shardlab.compare;

import dev.shardlab.lesson.GoalResult;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;
import dev.shardlab.state.kcl.ApplicationLag;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kinesis.Backlog;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import dev.shardlab.state.producer.ProducerState;
import dev.shardlab.state.queue.HeldMessage;
import dev.shardlab.state.queue.QueueState;
import dev.shardlab.state.queue.QueueTally;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * How one future stands at a time.
 *
 * @param values who has how much of what, in the quantity's unit
 * @param goals how far the goals of its lesson are
 */
public record FutureStanding(SortedMap<ComparedSubject, Map<Quantity, Double>> values, List<GoalResult> goals) {

    public FutureStanding {
        values = Collections.unmodifiableSortedMap(values);
        goals = List.copyOf(goals);
    }

    /**
     * Reads it off.
     *
     * @param tally has taken every event that the state has folded
     * @param now the time that is shown, at or after the last of them
     */
    public static FutureStanding of(Tally tally, LabState state, VirtualTime now, List<GoalResult> goals) {
        SortedMap<ComparedSubject, Map<Quantity, Double>> values = new TreeMap<>();
        values.put(new ComparedSubject.Everything(), everything(tally, state, now));
        for (StreamState stream : state.kinesis().streams()) {
            values.put(new ComparedSubject.OfStream(stream.name()), of(stream, tally, now));
            for (ShardState shard : stream.shards()) {
                values.put(new ComparedSubject.OfShard(stream.name(), shard.id()), of(shard));
            }
        }
        state.producers()
                .all()
                .forEach(producer -> values.put(new ComparedSubject.OfProducer(producer.name()), of(producer)));
        state.kcl()
                .applications()
                .forEach(application -> values.put(
                        new ComparedSubject.OfApplication(application.name()), of(application, tally, state, now)));
        state.queues().all().forEach(queue -> values.put(new ComparedSubject.OfQueue(queue.name()), of(queue, now)));
        return new FutureStanding(values, goals);
    }

    private static Map<Quantity, Double> of(QueueState queue, VirtualTime now) {
        QueueTally tally = queue.tally();
        HeldMessage oldest = queue.oldest();
        Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
        values.put(Quantity.MESSAGES_SENT, (double) tally.sent());
        values.put(Quantity.MESSAGES_RECEIVED, (double) tally.received());
        values.put(Quantity.MESSAGES_RECEIVED_AGAIN, (double) tally.receivedAgain());
        values.put(Quantity.MESSAGES_DELETED, (double) tally.deleted());
        values.put(Quantity.MESSAGES_TIMED_OUT, (double) tally.timedOut());
        values.put(Quantity.MESSAGES_DEAD_LETTERED, (double) tally.deadLettered());
        values.put(Quantity.MESSAGES_EXPIRED, (double) tally.expired());
        values.put(Quantity.MESSAGES_OUT_OF_ORDER, (double) tally.outOfOrder());
        values.put(Quantity.MESSAGES_HELD, (double) queue.size());
        values.put(Quantity.OLDEST_MESSAGE_MILLIS, (double)
                (oldest == null ? 0 : now.since(oldest.message().sentAt()).toMillis()));
        values.put(Quantity.EMPTY_RECEIVES, (double) tally.emptyReceives());
        return values;
    }

    private static Map<Quantity, Double> everything(Tally tally, LabState state, VirtualTime now) {
        Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
        values.put(Quantity.RECORDS_SENT, sum(state, ProducerState::sent));
        values.put(Quantity.RECORDS_RETRIED, sum(state, ProducerState::retried));
        values.put(Quantity.RECORDS_ABANDONED, (double) state.totals().abandoned());
        for (StreamState stream : state.kinesis().streams()) {
            of(stream, tally, now).forEach((quantity, value) -> values.merge(quantity, value, Double::sum));
        }
        return values;
    }

    private static double sum(LabState state, ToDoubleFunction<ProducerState> count) {
        return state.producers().all().stream().mapToDouble(count).sum();
    }

    private static Map<Quantity, Double> of(StreamState stream, Tally tally, VirtualTime now) {
        Bill bill = tally.bill(stream.name());
        Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
        values.put(Quantity.RECORDS_STORED, sum(stream, ShardState::next));
        values.put(Quantity.RECORDS_THROTTLED, sum(stream, ShardState::throttled));
        values.put(Quantity.RECORDS_EXPIRED, sum(stream, ShardState::first));
        values.put(Quantity.RECORDS_LOST, (double) tally.lost(stream.name()));
        values.put(Quantity.OPEN_SHARDS, (double) stream.openShardCount());
        values.put(Quantity.SHARD_HOURS, bill.shardHours(now));
        values.put(Quantity.EXTENDED_SHARD_HOURS, bill.extendedShardHours(now));
        values.put(Quantity.PUT_PAYLOAD_UNITS, (double) bill.putPayloadUnits());
        values.put(Quantity.COST, bill.usDollars(now));
        return values;
    }

    private static double sum(StreamState stream, ToDoubleFunction<ShardState> count) {
        return stream.shards().stream().mapToDouble(count).sum();
    }

    private static Map<Quantity, Double> of(ShardState shard) {
        Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
        values.put(Quantity.RECORDS_STORED, (double) shard.next());
        values.put(Quantity.RECORDS_THROTTLED, (double) shard.throttled());
        return values;
    }

    private static Map<Quantity, Double> of(ProducerState producer) {
        Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
        values.put(Quantity.RECORDS_SENT, (double) producer.sent());
        values.put(Quantity.RECORDS_STORED, (double) producer.stored());
        values.put(Quantity.RECORDS_THROTTLED, (double) producer.throttled());
        values.put(Quantity.RECORDS_RETRIED, (double) producer.retried());
        values.put(Quantity.RECORDS_ABANDONED, (double) producer.abandoned());
        return values;
    }

    private static Map<Quantity, Double> of(
            ApplicationState application, Tally tally, LabState state, VirtualTime now) {
        Readership readership = tally.readership(application.name());
        Backlog backlog = ApplicationLag.of(application, state.kinesis(), now);
        Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
        values.put(Quantity.RECORDS_READ, (double) application.read());
        values.put(Quantity.RECORDS_READ_AGAIN, (double) application.readAgain());
        values.put(Quantity.RECORDS_PROCESSED, (double) readership.processed());
        values.put(Quantity.RECORDS_PROCESSED_AGAIN, (double) readership.processedAgain());
        values.put(Quantity.RECORDS_LOST, (double) application.lost());
        values.put(Quantity.RECORDS_UNREAD, (double) backlog.records());
        values.put(Quantity.MILLIS_BEHIND, (double) backlog.millisBehindLatest());
        values.put(Quantity.LONGEST_MILLIS_BEHIND, (double)
                Math.max(readership.longestMillisBehind(), backlog.millisBehindLatest()));
        values.put(Quantity.ITERATOR_AGE, (double) readership.iteratorAgeMillis());
        values.put(Quantity.READS_THROTTLED, (double) application.throttledReads());
        return values;
    }
}
