package dev.shardlab.engine.kinesis.stream;

import dev.shardlab.command.kinesis.StreamCommand.UpdateShardCount;
import dev.shardlab.command.kinesis.StreamReply.ShardCountUpdated;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.event.ReshardKind;
import dev.shardlab.event.ReshardStep;
import dev.shardlab.event.StreamEvent.ReshardStarted;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.StreamState;
import java.time.Duration;
import java.util.List;

/** UpdateShardCount and its limits (API reference): to at most double and at least half, ten times in any 24 hours. */
final class Scaling {

    private static final Duration ROLLING_PERIOD = Duration.ofDays(1);

    private Scaling() {}

    static Decision update(KinesisState state, UpdateShardCount command, VirtualTime now) {
        int target = command.targetShardCount();
        if (target < 1) {
            throw ValidationWords.atLeast("targetShardCount", target, 1);
        }
        StreamState stream = Streams.find(state, command.stream());
        Streams.requireProvisioned(state, stream);
        requireAllowed(stream, target);
        Streams.requireActive(state, stream);
        requireNotTooOften(state, stream, now);
        ShardQuota.require(state, Math.max(0, target - stream.openShardCount()));

        List<ReshardStep> steps = UniformRanges.steps(stream, target);
        long stepMicros = stepMicros(steps.size());
        ReshardStarted started = new ReshardStarted(
                now, stream.name(), ReshardKind.UPDATE_SHARD_COUNT, steps, now.plusMicros(stepMicros), stepMicros);
        return new Decision(List.of(started), new ShardCountUpdated(stream.name(), stream.openShardCount(), target));
    }

    private static void requireAllowed(StreamState stream, int target) {
        int current = stream.openShardCount();
        if (current > 0 && target > 2 * current) {
            throw ServiceWords.overDouble(current, target);
        }
        if (2L * target < current) {
            throw ServiceWords.belowHalf(current, target);
        }
        if (target > StreamLimits.MAX_SHARDS_PER_STREAM_UPDATE) {
            throw ServiceWords.tooManyShards(target, StreamLimits.MAX_SHARDS_PER_STREAM_UPDATE);
        }
    }

    private static void requireNotTooOften(KinesisState state, StreamState stream, VirtualTime now) {
        VirtualTime periodStart = now.minus(ROLLING_PERIOD);
        long recent = stream.shardCountUpdates().stream()
                .filter(update -> update.isAfter(periodStart))
                .count();
        if (recent >= StreamLimits.SHARD_COUNT_UPDATES_PER_DAY) {
            throw ServiceWords.of(state).tooManyUpdates(stream.name(), StreamLimits.SHARD_COUNT_UPDATES_PER_DAY);
        }
    }

    /** How far the steps of a reshard of so many lie apart, and the first from its request. */
    static long stepMicros(int steps) {
        return Math.min(
                VirtualTime.toMicros(ServiceDelays.RESHARD_STEP),
                VirtualTime.toMicros(ServiceDelays.LONGEST_UPDATE) / Math.max(1, steps));
    }
}
