package dev.shardlab.state.kinesis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.event.ShardOpening;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.HashKeyRange;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OpenShardsTest {

    private static final StreamName STREAM = new StreamName("s");

    private final Random random = new Random(5);

    @Test
    void every_key_finds_the_shard_whose_range_holds_it_however_the_space_is_divided() {
        for (int count : new int[] {1, 2, 3, 7, 64, 1000}) {
            check(evenStarts(count));
            check(starts(count, Long.MIN_VALUE));
            check(starts(count, 0x7fff_ffff_ffff_f000L));
        }
    }

    private static TreeSet<HashKey> evenStarts(int count) {
        TreeSet<HashKey> starts = new TreeSet<>();
        HashKeyRange.even(count).forEach(range -> starts.add(range.start()));
        return starts;
    }

    /** Ranges that begin anywhere, half of them crowded behind one point. */
    private TreeSet<HashKey> starts(int count, long crowdedAtHigh) {
        TreeSet<HashKey> starts = new TreeSet<>(List.of(HashKey.MIN));
        while (starts.size() < count) {
            starts.add(
                    random.nextBoolean()
                            ? new HashKey(random.nextLong(), random.nextLong())
                            : new HashKey(crowdedAtHigh + random.nextInt(3), random.nextLong()));
        }
        return starts;
    }

    private void check(TreeSet<HashKey> starts) {
        List<ShardState> shards = new ArrayList<>();
        TreeMap<HashKey, Integer> places = new TreeMap<>();
        for (HashKey start : starts) {
            HashKey next = starts.higher(start);
            HashKeyRange range = new HashKeyRange(start, next == null ? HashKey.MAX : next.previous());
            ShardOpening opening = new ShardOpening(new ShardId(shards.size()), range, null, null);
            places.put(start, shards.size());
            shards.add(new ShardState(STREAM, opening, new VirtualTime(0), 0, new RecordLogs(0).at(0)));
        }
        OpenShards open = OpenShards.among(shards);

        for (HashKey start : starts) {
            assertEquals(places.get(start), open.placeOf(start.high(), start.low()));
            HashKey before = start.equals(HashKey.MIN) ? HashKey.MAX : start.previous();
            assertEquals(places.floorEntry(before).getValue(), open.placeOf(before.high(), before.low()));
        }
        for (int i = 0; i < 1000; i++) {
            HashKey key = new HashKey(random.nextLong(), random.nextLong());
            assertEquals(places.floorEntry(key).getValue(), open.placeOf(key.high(), key.low()));
        }
    }
}
