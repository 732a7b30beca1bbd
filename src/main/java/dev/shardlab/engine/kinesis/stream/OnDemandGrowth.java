package dev.shardlab.engine.kinesis.stream;

import dev.shardlab.engine.decision.Refusal;
import dev.shardlab.event.Event;
import dev.shardlab.event.ReshardKind;
import dev.shardlab.event.ReshardStep;
import dev.shardlab.event.SettingEvent.LoadMeasured;
import dev.shardlab.event.StreamEvent.ReshardStarted;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.model.kinesis.StreamStatus;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import java.util.List;
import java.util.Optional;

/**
 * An on-demand stream grows by itself: "up to double the peak write throughput of the last 30 days" (developer guide, "On-demand
 * mode"). How the service comes to it is not documented. The laboratory's rule can be counted on the screen: at each whole
 * minute, a shard that took more than half of what it can take, in records or in bytes, over the minute that has passed, is
 * split in the middle of its range. So after each look there is room for double of what was written.
 *
 * <p>It never shrinks. A hot key does not get cooler by it: the shard that holds it splits again and again, each time with half
 * the range, as long as the account has shards left.
 */
public final class OnDemandGrowth {

    private static final long BUSY_RECORDS = StreamLimits.SHARD_WRITE_RECORDS_PER_SEC / 2 * 60L;
    private static final long BUSY_BYTES = StreamLimits.SHARD_WRITE_BYTES_PER_SEC / 2 * 60L;

    private OnDemandGrowth() {}

    /** Looks at a stream's load if it is time to, and splits what is busy. */
    public static List<Event> due(KinesisState state, StreamState stream, VirtualTime now) {
        return stream.load().nextLookMicros() <= now.micros() ? look(state, stream, now) : List.of();
    }

    private static List<Event> look(KinesisState state, StreamState stream, VirtualTime now) {
        int room = ShardQuota.left(state);
        List<ShardState> busy = stream.openShards().stream()
                .filter(shard -> isBusy(stream, shard) && Resharding.canSplitInTheMiddle(shard))
                .limit(room)
                .toList();
        LoadMeasured measured = new LoadMeasured(now, stream.name());
        if (stream.status() != StreamStatus.ACTIVE || busy.isEmpty()) {
            return List.of(measured);
        }
        ReshardPlan plan = new ReshardPlan(stream);
        busy.forEach(shard -> plan.split(shard.id(), shard.range().middle()));
        return List.of(measured, started(stream, plan.steps(), now));
    }

    private static boolean isBusy(StreamState stream, ShardState shard) {
        return stream.load().recordsSince(shard) > BUSY_RECORDS || stream.load().bytesSince(shard) > BUSY_BYTES;
    }

    /**
     * What gives a stream the shards that it needs to be so warm; empty if it has them.
     *
     * @throws Refusal if the account has not that many left
     */
    public static Optional<ReshardStarted> warmed(
            KinesisState state, StreamState stream, int mibPerSec, VirtualTime now) {
        int shards = OnDemand.shardsFor(mibPerSec);
        if (stream.openShardCount() >= shards) {
            return Optional.empty();
        }
        ShardQuota.require(state, shards - stream.openShardCount());
        return Optional.of(started(stream, UniformRanges.steps(stream, shards), now));
    }

    private static ReshardStarted started(StreamState stream, List<ReshardStep> steps, VirtualTime now) {
        long stepMicros = Scaling.stepMicros(steps.size());
        return new ReshardStarted(
                now, stream.name(), ReshardKind.ON_DEMAND, steps, now.plusMicros(stepMicros), stepMicros);
    }
}
