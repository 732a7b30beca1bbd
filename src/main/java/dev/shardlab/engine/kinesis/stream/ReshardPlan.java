package dev.shardlab.engine.kinesis.stream;

import dev.shardlab.event.ReshardStep;
import dev.shardlab.event.ShardOpening;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.HashKeyRange;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Splits and merges to come, one after the other, each on what the ones before it will have left. Keeps the ranges that will
 * be open, and numbers children as the service does: the next indexes of the stream, the lower range first.
 */
final class ReshardPlan {

    private final TreeMap<ShardId, HashKeyRange> open = new TreeMap<>();
    private final List<ReshardStep> steps = new ArrayList<>();
    private int nextIndex;

    ReshardPlan(StreamState stream) {
        for (ShardState shard : stream.openShards()) {
            open.put(shard.id(), shard.range());
        }
        nextIndex = stream.shards().size();
    }

    /** Splits a shard at {@code at}, where the second child starts; the answer is both children, the lower range first. */
    List<ShardOpening> split(ShardId parent, HashKey at) {
        HashKeyRange range = close(parent);
        ShardOpening lower = open(new HashKeyRange(range.start(), at.previous()), parent, null);
        ShardOpening upper = open(new HashKeyRange(at, range.end()), parent, null);
        ReshardStep step = new ReshardStep(List.of(parent), List.of(lower, upper));
        steps.add(step);
        return step.opening();
    }

    /** Merges two shards, the second of which starts where the first ends; the answer is their child. */
    ShardOpening merge(ShardId first, ShardId second) {
        HashKeyRange range =
                new HashKeyRange(close(first).start(), close(second).end());
        ShardOpening child = open(range, first, second);
        steps.add(new ReshardStep(List.of(first, second), List.of(child)));
        return child;
    }

    List<ReshardStep> steps() {
        return List.copyOf(steps);
    }

    private ShardOpening open(HashKeyRange range, ShardId parent, @Nullable ShardId adjacentParent) {
        ShardId id = new ShardId(nextIndex++);
        open.put(id, range);
        return new ShardOpening(id, range, parent, adjacentParent);
    }

    private HashKeyRange close(ShardId id) {
        HashKeyRange range = open.remove(id);
        if (range == null) {
            throw new IllegalArgumentException(id + " will not be open by then");
        }
        return range;
    }
}
