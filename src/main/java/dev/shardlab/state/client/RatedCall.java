package dev.shardlab.state.client;

import dev.shardlab.model.kinesis.KinesisAction;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What calls are counted by: all of an action, or those for one stream and shard.
 *
 * @param stream null: of all
 * @param shard null: of none in particular
 */
record RatedCall(
        KinesisAction action,
        @Nullable StreamName stream,
        @Nullable ShardId shard) implements Comparable<RatedCall> {

    private static final Comparator<RatedCall> ORDER = Comparator.comparing(RatedCall::action)
            .thenComparing(RatedCall::stream, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(RatedCall::shard, Comparator.nullsFirst(Comparator.naturalOrder()));

    static RatedCall all(KinesisAction action) {
        return new RatedCall(action, null, null);
    }

    @Override
    public int compareTo(RatedCall other) {
        return ORDER.compare(this, other);
    }
}
