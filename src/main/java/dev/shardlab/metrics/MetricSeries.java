package dev.shardlab.metrics;

import dev.shardlab.metrics.kit.Buckets;
import dev.shardlab.timeline.EventLog;
import dev.shardlab.timeline.EventLog.Passage;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of a whole run, kept up with its log. An event is counted once, when {@link #advance} first comes by it, so
 * keeping up costs what the log has grown by; of chapters whose summary is {@link Counted} that is added at once.
 *
 * <p>A log may be exchanged for one that takes another course: then all is counted anew. Used by one thread.
 */
public final class MetricSeries {

    private final Buckets buckets;
    private Counts counts;
    private long counted;
    private @Nullable EventLog source;

    public MetricSeries(Buckets buckets) {
        this.buckets = buckets;
        counts = new Counts(buckets);
    }

    /**
     * Counts what the log has more than before, and no more than {@code atMost} events of it, fewer where it would have to wait
     * for them.
     *
     * @return whether all of the log is counted now
     */
    public boolean advance(EventLog log, int atMost) {
        if (log != source) {
            source = log;
            counts = new Counts(buckets);
            counted = 0;
        }
        readPassages(log);
        long until = Math.min(log.quickUntil(counted), counted + atMost);
        while (counted < until) {
            counts.add(log.get(counted++));
        }
        readPassages(log);
        return counted == log.size();
    }

    /** Chapters that are over are counted already. */
    private void readPassages(EventLog log) {
        while (log.passageFrom(counted).orElse(null) instanceof Passage(Counted summary, long end)) {
            counts.addAll(summary.counts());
            counted = end;
        }
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
