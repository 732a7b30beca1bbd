package dev.shardlab.state.kinesis;

import dev.shardlab.model.VirtualTime;
import java.util.Arrays;
import java.util.List;

/**
 * How much had been written to each shard of an on-demand stream when the service last looked. It looks at whole minutes, and
 * only if something was written since: what lies between two looks was written in one minute.
 */
public final class LoadMarks {

    static final LoadMarks NONE = new LoadMarks(new long[0], new long[0], Long.MAX_VALUE);

    private static final long MICROS_PER_MINUTE = 60 * VirtualTime.MICROS_PER_SECOND;

    private final long[] records;
    private final long[] bytes;
    private final long nextLookMicros;

    private LoadMarks(long[] records, long[] bytes, long nextLookMicros) {
        this.records = records;
        this.bytes = bytes;
        this.nextLookMicros = nextLookMicros;
    }

    static LoadMarks at(List<ShardState> shards) {
        return new LoadMarks(
                shards.stream().mapToLong(ShardState::next).toArray(),
                shards.stream().mapToLong(ShardState::bytes).toArray(),
                Long.MAX_VALUE);
    }

    LoadMarks writtenAt(VirtualTime time) {
        if (nextLookMicros != Long.MAX_VALUE) {
            return this;
        }
        return new LoadMarks(records, bytes, (Math.floorDiv(time.micros(), MICROS_PER_MINUTE) + 1) * MICROS_PER_MINUTE);
    }

    /** When the service looks again, in microseconds; {@code Long.MAX_VALUE} as long as nothing has been written. */
    public long nextLookMicros() {
        return nextLookMicros;
    }

    /** Records written to a shard since the last look. */
    public long recordsSince(ShardState shard) {
        return shard.next() - mark(records, shard);
    }

    /** Payloads and keys written to a shard since the last look. */
    public long bytesSince(ShardState shard) {
        return shard.bytes() - mark(bytes, shard);
    }

    private static long mark(long[] marks, ShardState shard) {
        int index = shard.id().index();
        return index < marks.length ? marks[index] : 0;
    }

    @Override
    public String toString() {
        return "load %s %s, next look %s".formatted(Arrays.toString(records), Arrays.toString(bytes), nextLookMicros);
    }
}
