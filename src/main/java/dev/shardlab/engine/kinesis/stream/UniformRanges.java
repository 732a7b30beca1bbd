package dev.shardlab.engine.kinesis.stream;

import dev.shardlab.event.ReshardStep;
import dev.shardlab.event.ShardOpening;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.HashKeyRange;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From any ranges to a number of equal ones, by splits and merges alone, as UpdateShardCount does it ("splits or merges on
 * individual shards", with "short-lived shards" in between; API reference).
 *
 * <p>The bounds of today and the bounds wanted, laid over each other, cut the space into pieces. First every shard is split at
 * each wanted bound inside it, so that capacity only rises; then the pieces of each wanted range are merged from its start to
 * its end. With {@code n} shards today and {@code m} wanted this takes at most {@code m - 1} splits and {@code n - 1} merges,
 * and from {@code n} to {@code 2n} or {@code n / 2} exactly the {@code n} splits or {@code n / 2} merges one would do by hand.
 *
 * <p>Equal ranges are rounded down, so bounds of 3 and of 6 ranges miss each other by single points of 2^128. A bound of
 * today that is only a rounding away from a wanted one is therefore kept: a shard of two hash keys would help nobody, and
 * SplitShard would refuse to make it.
 */
final class UniformRanges {

    private static final BigInteger ROUNDING = BigInteger.ONE.shiftLeft(64);

    private UniformRanges() {}

    static List<ReshardStep> steps(StreamState stream, int count) {
        NavigableMap<HashKey, ShardId> pieces = new TreeMap<>();
        for (ShardState shard : stream.openShards()) {
            pieces.put(shard.range().start(), shard.id());
        }
        NavigableSet<HashKey> wanted = new TreeSet<>();
        for (HashKeyRange range : HashKeyRange.even(count)) {
            wanted.add(nearestKept(range.start(), pieces));
        }
        ReshardPlan plan = new ReshardPlan(stream);
        splitAt(wanted, pieces, plan);
        mergeBetween(wanted, pieces, plan);
        return plan.steps();
    }

    private static HashKey nearestKept(HashKey bound, NavigableMap<HashKey, ShardId> pieces) {
        return Stream.of(pieces.floorKey(bound), pieces.ceilingKey(bound))
                .filter(Objects::nonNull)
                .filter(kept -> isRoundingAway(kept, bound))
                .findFirst()
                .orElse(bound);
    }

    private static boolean isRoundingAway(HashKey a, HashKey b) {
        return a.toBigInteger().subtract(b.toBigInteger()).abs().compareTo(ROUNDING) <= 0;
    }

    private static void splitAt(NavigableSet<HashKey> bounds, NavigableMap<HashKey, ShardId> pieces, ReshardPlan plan) {
        for (HashKey bound : bounds) {
            if (!pieces.containsKey(bound)) {
                for (ShardOpening child : plan.split(pieces.floorEntry(bound).getValue(), bound)) {
                    pieces.put(child.range().start(), child.shard());
                }
            }
        }
    }

    private static void mergeBetween(
            NavigableSet<HashKey> bounds, NavigableMap<HashKey, ShardId> pieces, ReshardPlan plan) {
        for (HashKey bound : bounds) {
            Iterator<ShardId> inRange =
                    piecesFrom(bound, bounds.higher(bound), pieces).iterator();
            ShardId merged = inRange.next();
            while (inRange.hasNext()) {
                merged = plan.merge(merged, inRange.next()).shard();
            }
        }
    }

    private static List<ShardId> piecesFrom(
            HashKey start, @Nullable HashKey end, NavigableMap<HashKey, ShardId> pieces) {
        return new ArrayList<>((end == null ? pieces.tailMap(start) : pieces.subMap(start, end)).values());
    }
}
