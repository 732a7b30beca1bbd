package dev.shardlab.words.kinesis;

import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import java.util.List;
import java.util.Optional;

/** The open shards next to an open shard in the hash key space: those it can be merged with. */
public final class Neighbours {

    private Neighbours() {}

    /** The one that ends where {@code shard} begins. */
    public static Optional<ShardState> above(StreamState stream, ShardState shard) {
        return at(stream, shard, -1);
    }

    /** The one that begins where {@code shard} ends. */
    public static Optional<ShardState> below(StreamState stream, ShardState shard) {
        return at(stream, shard, 1);
    }

    private static Optional<ShardState> at(StreamState stream, ShardState shard, int offset) {
        List<ShardState> open = stream.openShards();
        int i = open.indexOf(shard);
        int wanted = i + offset;
        return i >= 0 && wanted >= 0 && wanted < open.size() ? Optional.of(open.get(wanted)) : Optional.empty();
    }
}
