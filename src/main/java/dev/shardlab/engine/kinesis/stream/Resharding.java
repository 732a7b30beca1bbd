package dev.shardlab.engine.kinesis.stream;

import dev.shardlab.command.kinesis.StreamCommand.MergeShards;
import dev.shardlab.command.kinesis.StreamCommand.SplitShard;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.event.ReshardKind;
import dev.shardlab.event.ReshardStep;
import dev.shardlab.event.StreamEvent.ReshardStarted;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import java.math.BigInteger;
import java.util.List;

/**
 * SplitShard and MergeShards (API reference; developer guide, "Resharding a stream"). Accepted, they make the stream UPDATING;
 * the parents close and the children open a while later, in one moment.
 */
final class Resharding {

    private Resharding() {}

    static Decision split(KinesisState state, SplitShard command, VirtualTime now) {
        StreamState stream = Streams.find(state, command.stream());
        Streams.requireProvisioned(state, stream);
        Streams.requireActive(state, stream);
        ShardState shard = Streams.shardToReshard(state, stream, command.shard());
        ShardQuota.require(state, 1);
        if (!isSplitPoint(command.newStartingHashKey(), shard)) {
            throw ServiceWords.of(state).splitPoint(command.newStartingHashKey(), shard);
        }
        ReshardPlan plan = new ReshardPlan(stream);
        plan.split(shard.id(), HashKey.of(command.newStartingHashKey()));
        return started(stream, ReshardKind.SPLIT, plan.steps(), now);
    }

    /** The service asks for more than the first child's having one point: the first gets two at least, the second too. */
    private static boolean isSplitPoint(BigInteger key, ShardState shard) {
        BigInteger first = shard.range().start().toBigInteger().add(BigInteger.ONE);
        return key.compareTo(first) > 0 && key.compareTo(shard.range().end().toBigInteger()) < 0;
    }

    static boolean canSplitInTheMiddle(ShardState shard) {
        return isSplitPoint(shard.range().middle().toBigInteger(), shard);
    }

    static Decision merge(KinesisState state, MergeShards command, VirtualTime now) {
        StreamState stream = Streams.find(state, command.stream());
        Streams.requireProvisioned(state, stream);
        Streams.requireActive(state, stream);
        ShardState first = Streams.shardToReshard(state, stream, command.shard());
        ShardState second = Streams.shardToReshard(state, stream, command.adjacent());
        if (!first.range().isFollowedBy(second.range())) {
            throw ServiceWords.of(state).notAdjacent(stream.name(), first.id(), second.id());
        }
        ReshardPlan plan = new ReshardPlan(stream);
        plan.merge(first.id(), second.id());
        return started(stream, ReshardKind.MERGE, plan.steps(), now);
    }

    private static Decision started(StreamState stream, ReshardKind kind, List<ReshardStep> steps, VirtualTime now) {
        VirtualTime dueAt = now.plus(ServiceDelays.RESHARD_STEP);
        long stepMicros = VirtualTime.toMicros(ServiceDelays.RESHARD_STEP);
        return Decision.done(new ReshardStarted(now, stream.name(), kind, steps, dueAt, stepMicros));
    }
}
