package dev.shardlab.sim.kcl;

import dev.shardlab.model.kinesis.ShardId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The present owner of each shard in one group. */
final class Tenures {

    private @Nullable Tenure[] byShard;
    private long begun;

    Tenures() {
        byShard = new Tenure[4];
    }

    private Tenures(Tenures other) {
        byShard = new Tenure[other.byShard.length];
        for (int i = 0; i < byShard.length; i++) {
            Tenure tenure = other.byShard[i];
            byShard[i] = tenure == null ? null : tenure.copy();
        }
        begun = other.begun;
    }

    Tenures copy() {
        return new Tenures(this);
    }

    Tenure begin(ShardId shard, int desk, long startIndex, long nowMicros) {
        if (shard.index() >= byShard.length) {
            byShard = Arrays.copyOf(byShard, Math.max(shard.index() + 1, 2 * byShard.length));
        }
        Tenure tenure = new Tenure(begun++, shard, desk, startIndex, nowMicros);
        byShard[shard.index()] = tenure;
        return tenure;
    }

    void end(ShardId shard) {
        if (shard.index() < byShard.length) {
            byShard[shard.index()] = null;
        }
    }

    /** Null when this tenure has ended. */
    @Nullable
    Tenure find(ShardId shard, long number) {
        Tenure tenure = byShard[shard.index()];
        return tenure != null && tenure.number == number ? tenure : null;
    }

    void endAllAt(Desk desk) {
        for (int i = 0; i < byShard.length; i++) {
            Tenure tenure = byShard[i];
            if (tenure != null && tenure.desk == desk.number()) {
                byShard[i] = null;
            }
        }
    }
}
