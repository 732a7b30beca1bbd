package dev.shardlab.draw.kinesis;

import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.item.SystemId.Kind;
import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.Rates;
import dev.shardlab.draw.plan.Tile;
import dev.shardlab.draw.plan.Tile.Condition;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.state.kinesis.Backlog;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;

/** A stream as a tile: what it stores in a second, and what its slowest reader has still before it. */
public final class StreamTile {

    private StreamTile() {}

    /** The place on the map of the stream of a name, whether there is such a stream or not. */
    public static SystemId id(StreamName stream) {
        return new SystemId(Kind.STREAM, stream.value());
    }

    /**
     * @param rate records that all its writers together stored in a second
     * @param unread what the slowest of its readers has before it; of a stream that nobody reads, all it holds
     */
    public static Tile of(
            StreamState stream,
            double rate,
            VirtualTime now,
            long windowMicros,
            ShardRefusals refusals,
            Backlog unread,
            boolean isRead) {
        boolean refuses = stream.openShards().stream().anyMatch(shard -> refusals.by(shard) > 0);
        String shards = stream.openShards().size() == 1
                ? "1 shard"
                : Ages.count(stream.openShards().size()) + " shards";
        String waiting = isRead
                ? Ages.count(unread.records()) + " unread · " + Ages.count(stream.held()) + " kept"
                : Ages.count(unread.records()) + " kept, no reader";
        return new Tile(
                id(stream.name()),
                new StreamItem.OfHashAxis(stream.name()),
                refuses ? Condition.REFUSING : Condition.CALM,
                Rates.words(rate),
                shards,
                waiting,
                unread.records(),
                new StreamStrip(stream, now, windowMicros),
                "stream " + stream.name() + ", " + stream.status() + ", " + shards + ", " + Rates.words(rate)
                        + " stored, " + waiting + (refuses ? ", refuses" : ""));
    }

    /** All that it holds. */
    public static Backlog kept(StreamState stream, VirtualTime now) {
        Backlog kept = Backlog.NONE;
        for (ShardState shard : stream.shards()) {
            kept = kept.and(Backlog.of(shard, shard.first(), now));
        }
        return kept;
    }
}
