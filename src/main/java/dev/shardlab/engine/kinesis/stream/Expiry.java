package dev.shardlab.engine.kinesis.stream;

import dev.shardlab.event.Event;
import dev.shardlab.event.StreamEvent.RecordsExpired;
import dev.shardlab.event.StreamEvent.ShardExpired;
import dev.shardlab.event.Wait;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Retention drops what has become too old: records, and closed shards with all that was in them (developer guide, "Changing
 * the data retention period" and "After resharding").
 *
 * <p>A record cannot be read from the very moment {@code arrival + retention}; the reader's rule sees to that, see {@link
 * Horizon}. The <em>fact</em> that it has expired comes at the next whole second, together with all others of that second:
 * one event per shard and second, not one per record.
 */
public final class Expiry {

    private Expiry() {}

    /** What is too old by now under the stream's present retention; nothing if nothing is. */
    public static List<Event> due(KinesisState state, StreamState stream, VirtualTime now) {
        return under(stream.retention(), state, stream, now);
    }

    /** What is too old by now under a retention that the stream is about to get. */
    static List<Event> under(Duration retention, KinesisState state, StreamState stream, VirtualTime now) {
        List<ShardState> due = stream.shardsToTrim(retention, now);
        if (due.isEmpty()) {
            return List.of();
        }
        List<Event> events = new ArrayList<>();
        for (ShardState shard : due) {
            long horizon = Horizon.firstReadable(shard, retention, now);
            if (horizon > shard.first()) {
                List<Wait> missed = state.followers().waitingBefore(horizon, shard, now);
                events.add(new RecordsExpired(now, shard.stream(), shard.id(), shard.first(), horizon, missed));
            }
            VirtualTime closedAt = shard.closedAt();
            if (closedAt != null && !closedAt.plus(retention).isAfter(now)) {
                events.add(new ShardExpired(now, shard.stream(), shard.id()));
            }
        }
        return events;
    }
}
