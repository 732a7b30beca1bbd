package dev.shardlab.compare.kinesis;

import dev.shardlab.event.StreamEvent;
import dev.shardlab.event.StreamEvent.RecordsExpired;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.state.kinesis.KinesisState;
import java.util.Map;
import java.util.TreeMap;

/** Counts of all streams, along one future, what the state does not: what is billed and what was lost. */
public final class StreamTally {

    private final VirtualTime start;
    private final Map<StreamName, Bill> bills = new TreeMap<>();
    private final Map<StreamName, Long> lost = new TreeMap<>();

    /** @param start of the experiment: shards are billed from then on */
    public StreamTally(VirtualTime start) {
        this.start = start;
    }

    /** An equal one that can go on by itself. Costs O(streams). */
    public StreamTally copy() {
        StreamTally copy = new StreamTally(start);
        bills.forEach((stream, bill) -> copy.bills.put(stream, bill.copy()));
        copy.lost.putAll(lost);
        return copy;
    }

    /** How much a copy copies. */
    public int parts() {
        return bills.size();
    }

    /** @param state has just folded the event */
    public void add(StreamEvent event, KinesisState state) {
        bills.computeIfAbsent(event.stream(), _ -> new Bill(start))
                .add(event, state.stream(event.stream()).orElse(null));
    }

    /**
     * Records are over: lost are those that not everybody has read.
     *
     * @param neverRead the first of them that somebody had still to read; the end of them where nobody had
     */
    public void expire(RecordsExpired event, long neverRead) {
        lost.merge(event.stream(), event.toIndex() - Math.max(event.fromIndex(), neverRead), Long::sum);
    }

    Bill bill(StreamName stream) {
        return bills.getOrDefault(stream, new Bill(start));
    }

    long lost(StreamName stream) {
        return lost.getOrDefault(stream, 0L);
    }
}
