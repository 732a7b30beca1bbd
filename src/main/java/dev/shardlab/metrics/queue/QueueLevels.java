package dev.shardlab.metrics.queue;

import dev.shardlab.event.QueueEvent;
import dev.shardlab.event.QueueEvent.MessagesDeadLettered;
import dev.shardlab.metrics.kit.Buckets;
import dev.shardlab.metrics.kit.Series;
import dev.shardlab.metrics.kit.Statistic;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.state.queue.QueueState;
import dev.shardlab.state.queue.QueueStates;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How full the queues are, over periods: of each period the most. What no event says by itself, who was in flight when it was deleted and
 * which message is the oldest, is read off the queues themselves, which are folded along.
 */
final class QueueLevels {

    private static final Series NONE = new Series(Statistic.MAXIMUM);

    private final Buckets buckets;
    private final Map<QueueName, Map<QueueGauge, Series>> series = new TreeMap<>();
    private final VirtualTime from;
    private QueueStates queues;
    /** Up to where all is taken. */
    private VirtualTime until;

    /** @param opening the queues as they are at {@code from}; they stay as they are */
    QueueLevels(Buckets buckets, QueueStates opening, VirtualTime from) {
        this.buckets = buckets;
        queues = opening.copy();
        this.from = from.isBefore(buckets.start()) ? buckets.start() : from;
        until = this.from;
    }

    /** Takes what happens to a queue; of one whose beginning is not known there is nothing to be read. */
    void add(QueueEvent event) {
        boolean known = event instanceof QueueEvent.QueueCreated
                || queues.queue(event.queue()).isPresent();
        if (!moves(event) || !known) {
            return;
        }
        passTo(event.at());
        take(event.queue(), event.at());
        if (event instanceof MessagesDeadLettered letters) {
            if (queues.queue(letters.to()).isEmpty()) {
                return;
            }
            queues.apply(event);
            take(letters.to(), event.at());
        } else {
            queues.apply(event);
        }
        take(event.queue(), event.at());
    }

    /** Whether another number of messages can be read off a queue afterwards. */
    private static boolean moves(QueueEvent event) {
        return switch (event) {
            case QueueEvent.QueueCreated _,
                    QueueEvent.QueueDeleted _,
                    QueueEvent.QueuePurged _,
                    QueueEvent.MessagesSent _,
                    QueueEvent.DelayEnded _,
                    QueueEvent.MessagesReceived _,
                    QueueEvent.ReceiveRepeated _,
                    QueueEvent.MessagesDeleted _,
                    QueueEvent.VisibilityChanged _,
                    QueueEvent.VisibilityTimedOut _,
                    MessagesDeadLettered _,
                    QueueEvent.MessagesExpired _ -> true;
            case QueueEvent.QueueSettingsChanged _,
                    QueueEvent.QueueTagsChanged _,
                    QueueEvent.DuplicatesDropped _,
                    QueueEvent.PollStarted _,
                    QueueEvent.QueueCallRefused _,
                    QueueEvent.QueueWorkerStarted _,
                    QueueEvent.QueueWorkerStopped _,
                    QueueEvent.QueueProducerStarted _,
                    QueueEvent.QueueRateChanged _,
                    QueueEvent.QueueInputProblem _,
                    QueueEvent.MessageWorked _ -> false;
        };
    }

    /** Nothing happens until {@code time}: in each period that passes the queues are as they were, and their messages are older. */
    private void passTo(VirtualTime time) {
        int last = buckets.indexOf(time);
        for (int period = buckets.indexOf(until); period < last; period++) {
            VirtualTime end = buckets.startOf(period + 1).plusMicros(-1);
            queues.all().forEach(queue -> take(queue, end));
        }
        if (last > buckets.indexOf(until)) {
            queues.all().forEach(queue -> take(queue, time));
        }
        until = time.isAfter(until) ? time : until;
    }

    private void take(QueueName name, VirtualTime at) {
        queues.queue(name).ifPresent(queue -> take(queue, at));
    }

    private void take(QueueState queue, VirtualTime at) {
        for (QueueGauge gauge : QueueGauge.values()) {
            of(gauge, queue.name()).take(buckets.indexOf(at), gauge.read(queue, at));
        }
    }

    private Series of(QueueGauge gauge, QueueName queue) {
        return series.computeIfAbsent(queue, _ -> new EnumMap<>(QueueGauge.class))
                .computeIfAbsent(gauge, _ -> new Series(Statistic.MAXIMUM));
    }

    /** Goes on where {@code next} ends, which begins where this ends. */
    void addAll(QueueLevels next) {
        passTo(next.from);
        next.series.forEach((queue, gauges) ->
                gauges.forEach((gauge, values) -> of(gauge, queue).takeAll(values)));
        queues = next.queues.copy();
        until = next.until;
    }

    /** A gauge of a queue over the periods, up to and including the one that {@code now} lies in. */
    Series of(QueueGauge gauge, QueueName queue, VirtualTime now) {
        Map<QueueGauge, Series> known = series.get(queue);
        Series taken = known == null ? NONE : known.getOrDefault(gauge, NONE);
        QueueState state = queues.queue(queue).orElse(null);
        if (state == null || !now.isAfter(until)) {
            return taken;
        }
        Series all = taken.and(NONE);
        for (int period = buckets.indexOf(until); period <= buckets.indexOf(now); period++) {
            VirtualTime end = buckets.startOf(period + 1).plusMicros(-1);
            all.take(period, gauge.read(state, end.isAfter(now) ? now : end));
        }
        return all;
    }
}
