package dev.shardlab.metrics.queue;

import dev.shardlab.event.QueueEvent;
import dev.shardlab.metrics.kit.Buckets;
import dev.shardlab.metrics.kit.Series;
import dev.shardlab.metrics.kit.Statistic;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.state.queue.QueueStates;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Every metric of every queue, over periods: what is counted at it, and what is read off it. */
public final class MeasuredQueues {

    private static final Series NO_SUM = new Series(Statistic.SUM);

    private final Buckets buckets;
    private final Map<QueueName, Map<QueueMetric, Series>> queues = new TreeMap<>();
    private final QueueLevels levels;

    /**
     * Of nothing yet.
     *
     * @param opening what has become of the queues by {@code from}; they stay as they are
     */
    public MeasuredQueues(Buckets buckets, QueueStates opening, VirtualTime from) {
        this.buckets = buckets;
        levels = new QueueLevels(buckets, opening, from);
    }

    /** Counts an event. */
    public void add(QueueEvent event) {
        int period = buckets.indexOf(event.at());
        QueueSamples.of(event, (metric, queue, value) -> counted(metric, queue).take(period, value));
        levels.add(event);
    }

    /** Counts all that is counted in {@code other}, over the same periods, and goes on where it ends. */
    public void addAll(MeasuredQueues other) {
        other.queues.forEach((queue, metrics) ->
                metrics.forEach((metric, series) -> counted(metric, queue).takeAll(series)));
        levels.addAll(other.levels);
    }

    private Series counted(QueueMetric metric, QueueName queue) {
        return queues.computeIfAbsent(queue, _ -> new EnumMap<>(QueueMetric.class))
                .computeIfAbsent(metric, _ -> new Series(Statistic.SUM));
    }

    /** A metric over all that happened to a queue. */
    public Series of(QueueMetric metric, QueueName queue) {
        Map<QueueMetric, Series> known = queues.get(queue);
        return known == null ? NO_SUM : known.getOrDefault(metric, NO_SUM);
    }

    /**
     * How full a queue is, or how old its oldest message: of each period the most.
     *
     * @param until up to where nothing more has happened than is counted
     */
    public Series of(QueueGauge gauge, QueueName queue, VirtualTime until) {
        return levels.of(gauge, queue, until);
    }
}
