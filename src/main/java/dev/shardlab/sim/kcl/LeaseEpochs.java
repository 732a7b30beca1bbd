package dev.shardlab.sim.kcl;

import dev.shardlab.model.kinesis.ShardId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The present owner of each shard in one application. */
final class LeaseEpochs {

    private @Nullable LeaseEpoch[] byShard;
    private long begun;

    LeaseEpochs() {
        byShard = new LeaseEpoch[4];
    }

    private LeaseEpochs(LeaseEpochs other) {
        byShard = new LeaseEpoch[other.byShard.length];
        for (int i = 0; i < byShard.length; i++) {
            LeaseEpoch epoch = other.byShard[i];
            byShard[i] = epoch == null ? null : epoch.copy();
        }
        begun = other.begun;
    }

    LeaseEpochs copy() {
        return new LeaseEpochs(this);
    }

    LeaseEpoch begin(ShardId shard, int process, long startIndex, long nowMicros) {
        if (shard.index() >= byShard.length) {
            byShard = Arrays.copyOf(byShard, Math.max(shard.index() + 1, 2 * byShard.length));
        }
        LeaseEpoch epoch = new LeaseEpoch(begun++, shard, process, startIndex, nowMicros);
        byShard[shard.index()] = epoch;
        return epoch;
    }

    void end(ShardId shard) {
        if (shard.index() < byShard.length) {
            byShard[shard.index()] = null;
        }
    }

    /** Null when this epoch has ended. */
    @Nullable
    LeaseEpoch find(ShardId shard, long number) {
        LeaseEpoch epoch = byShard[shard.index()];
        return epoch != null && epoch.number == number ? epoch : null;
    }

    void endAllOf(WorkerProcess process) {
        for (int i = 0; i < byShard.length; i++) {
            LeaseEpoch epoch = byShard[i];
            if (epoch != null && epoch.process == process.number()) {
                byShard[i] = null;
            }
        }
    }
}
