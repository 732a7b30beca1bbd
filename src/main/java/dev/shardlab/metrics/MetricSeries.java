package dev.shardlab.metrics;

import dev.shardlab.event.Event;
import dev.shardlab.timeline.EventLog;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of a whole run, kept up with its log. An event is counted once, when {@link #advance} first comes by it, so
 * keeping up costs what the log has grown by.
 *
 * <p>A log may be exchanged for one that takes another course: then the event counted last no longer stands where it stood,
 * and all is counted anew. Used by one thread.
 */
public final class MetricSeries {

    private final Buckets buckets;
    private Counts counts;
    private long counted;
    private @Nullable Event last;

    public MetricSeries(Buckets buckets) {
        this.buckets = buckets;
        counts = new Counts(buckets);
    }

    /**
     * Counts what the log has more than before, and no more than {@code atMost} events of it.
     *
     * @return whether all of the log is counted now
     */
    public boolean advance(EventLog log, int atMost) {
        if (!isContinuedBy(log)) {
            counts = new Counts(buckets);
            counted = 0;
        }
        long until = Math.min(log.size(), counted + atMost);
        while (counted < until) {
            last = log.get(counted++);
            counts.add(last);
        }
        return counted == log.size();
    }

    private boolean isContinuedBy(EventLog log) {
        return counted == 0 || (counted <= log.size() && log.get(counted - 1) == last);
    }

    public Buckets buckets() {
        return buckets;
    }

    /** What is counted so far; another object after the log took another course. */
    public Counts counts() {
        return counts;
    }

    /** How many events are counted. */
    public long counted() {
        return counted;
    }
}
