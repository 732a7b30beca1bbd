package dev.shardlab.draw.kinesis;

import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who wrote what a stream stored in a second of the limits: the one that runs or the one before, whichever had more, and the same for all
 * writers, so that they add up. Of more records than can be looked at, every n-th says whose it and its neighbours are.
 */
public final class WrittenBy {

    private static final int MOST_LOOKS = 400;

    private final Map<ProducerName, Long> inThisSecond = new TreeMap<>();
    private final Map<ProducerName, Long> inSecondBefore = new TreeMap<>();

    private WrittenBy() {}

    public static WrittenBy of(StreamState stream, VirtualTime now) {
        WrittenBy written = new WrittenBy();
        long second = now.epochSecond() * VirtualTime.MICROS_PER_SECOND;
        int shards = Math.max(1, stream.shards().size());
        for (ShardState shard : stream.shards()) {
            long present = first(shard, second);
            written.count(shard, present, first(shard, now.micros() + 1), shards, written.inThisSecond);
            long before = first(shard, second - VirtualTime.MICROS_PER_SECOND);
            written.count(shard, before, present, shards, written.inSecondBefore);
        }
        return written;
    }

    private static long first(ShardState shard, long micros) {
        return shard.log().firstAtOrAfter(new VirtualTime(micros), shard.first(), shard.next());
    }

    private void count(ShardState shard, long first, long last, int shards, Map<ProducerName, Long> counts) {
        long step = 1 + (last - first) * shards / MOST_LOOKS;
        long end;
        for (long index = first; index < last; index = end) {
            end = Math.min(last, index + step);
            counts.merge(shard.log().append(index).producer(), end - index, Long::sum);
        }
    }

    private Map<ProducerName, Long> busier() {
        return sum(inSecondBefore) > sum(inThisSecond) ? inSecondBefore : inThisSecond;
    }

    private static long sum(Map<ProducerName, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public double perSec(ProducerName producer) {
        return busier().getOrDefault(producer, 0L);
    }

    /** Of all writers together. */
    public double perSec() {
        return sum(busier());
    }
}
