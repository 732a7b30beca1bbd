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

    private final Map<ProducerName, Long> counts;

    private WrittenBy(Map<ProducerName, Long> counts) {
        this.counts = counts;
    }

    /** Looks at the records stored in the second of the clock that holds {@code now}, up to now, and in the one before it. */
    public static WrittenBy of(StreamState stream, VirtualTime now) {
        Map<ProducerName, Long> inThisSecond = new TreeMap<>();
        Map<ProducerName, Long> inSecondBefore = new TreeMap<>();
        long second = now.epochSecond() * VirtualTime.MICROS_PER_SECOND;
        int shards = Math.max(1, stream.shards().size());
        for (ShardState shard : stream.shards()) {
            long present = first(shard, second);
            count(shard, present, first(shard, now.micros() + 1), shards, inThisSecond);
            long before = first(shard, second - VirtualTime.MICROS_PER_SECOND);
            count(shard, before, present, shards, inSecondBefore);
        }
        return new WrittenBy(sum(inSecondBefore) > sum(inThisSecond) ? inSecondBefore : inThisSecond);
    }

    private static long first(ShardState shard, long micros) {
        return shard.log().firstAtOrAfter(new VirtualTime(micros), shard.first(), shard.next());
    }

    private static void count(ShardState shard, long first, long last, int shards, Map<ProducerName, Long> counts) {
        long step = 1 + (last - first) * shards / MOST_LOOKS;
        long end;
        for (long index = first; index < last; index = end) {
            end = Math.min(last, index + step);
            counts.merge(shard.log().append(index).producer(), end - index, Long::sum);
        }
    }

    private static long sum(Map<ProducerName, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Records of a producer stored in that second; 0 of one that is unknown. */
    public double perSec(ProducerName producer) {
        return counts.getOrDefault(producer, 0L);
    }

    /** Of all writers together. */
    public double perSec() {
        return sum(counts);
    }
}
