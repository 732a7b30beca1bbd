package dev.shardlab.metrics;

import dev.shardlab.event.AccountEvent;
import dev.shardlab.event.ApplicationEvent;
import dev.shardlab.event.ClientEvent;
import dev.shardlab.event.ConsumerEvent;
import dev.shardlab.event.Event;
import dev.shardlab.event.FirehoseEvent;
import dev.shardlab.event.InputEvent;
import dev.shardlab.event.ProducerEvent;
import dev.shardlab.event.QueueEvent;
import dev.shardlab.event.StreamEvent;
import dev.shardlab.metrics.firehose.MeasuredDeliveries;
import dev.shardlab.metrics.kinesis.MeasuredStreams;
import dev.shardlab.metrics.kit.Buckets;
import dev.shardlab.metrics.queue.MeasuredQueues;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;
import dev.shardlab.timeline.EventLog;

/**
 * Every metric of every system, over periods: nothing is smoothed, estimated or left out. What is measured of each system stands beside
 * the other, and this is the place that says which events add to it.
 */
public final class Counts {

    private final Buckets buckets;
    private final MeasuredStreams streams;
    private final MeasuredQueues queues;
    private final MeasuredDeliveries deliveries;

    /** Of nothing yet. */
    public Counts(Buckets buckets) {
        this(buckets, LabState.startingAt(buckets.start()));
    }

    /**
     * Of nothing yet, in the middle of a history.
     *
     * @param opening what has become of the laboratory by then; stays as it is
     */
    public Counts(Buckets buckets, LabState opening) {
        this.buckets = buckets;
        streams = new MeasuredStreams(buckets);
        queues = new MeasuredQueues(buckets, opening.queues(), opening.now());
        deliveries = new MeasuredDeliveries(buckets);
    }

    /**
     * What has happened in the period that {@code until} lies in, up to {@code until} itself.
     *
     * @param position how many events of the log happened at or before {@code until}
     */
    public static Counts running(VirtualTime until, long position, Buckets buckets, EventLog log) {
        var counts = new Counts(buckets);
        VirtualTime from = buckets.startOf(buckets.indexOf(until));
        for (long i = log.countUntil(from.plusMicros(-1)); i < position; i++) {
            counts.add(log.get(i));
        }
        return counts;
    }

    /** Counts an event. */
    public void add(Event event) {
        switch (event) {
            case StreamEvent e -> streams.add(e);
            case QueueEvent e -> queues.add(e);
            case FirehoseEvent e -> deliveries.add(e);
            case ConsumerEvent _, ProducerEvent _, ApplicationEvent _, ClientEvent _, AccountEvent _, InputEvent _ -> {}
        }
    }

    /** Counts all that is counted in {@code other}, over the same periods. */
    public void addAll(Counts other) {
        streams.addAll(other.streams);
        queues.addAll(other.queues);
        deliveries.addAll(other.deliveries);
    }

    public Buckets buckets() {
        return buckets;
    }

    /** What is measured at the streams. */
    public MeasuredStreams streams() {
        return streams;
    }

    /** What is measured at the queues. */
    public MeasuredQueues queues() {
        return queues;
    }

    /** What is measured at the delivery streams. */
    public MeasuredDeliveries deliveries() {
        return deliveries;
    }
}
