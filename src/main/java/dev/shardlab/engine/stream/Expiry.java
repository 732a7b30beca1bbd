package dev.shardlab.engine.stream;

import dev.shardlab.engine.decision.Draft;
import dev.shardlab.event.StreamEvent.RecordsExpired;
import dev.shardlab.event.StreamEvent.ShardExpired;
import dev.shardlab.event.Wait;
import dev.shardlab.model.StreamName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.Backlog;
import dev.shardlab.state.ShardState;
import dev.shardlab.state.StreamState;
import java.time.Duration;
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

    /** Drops what is too old by now under the stream's present retention. */
    public static void expire(Draft draft, StreamName name) {
        draft.state().stream(name)
                .filter(stream -> stream.nextExpiryMicros() <= draft.now().micros())
                .ifPresent(stream -> expire(draft, stream));
    }

    private static void expire(Draft draft, StreamState stream) {
        Duration retention = stream.retention();
        for (ShardState shard : List.copyOf(stream.shards())) {
            if (!shard.isExpired()) {
                expireRecords(draft, shard, retention);
                expireShard(draft, shard, retention);
            }
        }
    }

    private static void expireRecords(Draft draft, ShardState shard, Duration retention) {
        long horizon = Horizon.firstReadable(shard, retention, draft.now());
        if (horizon > shard.first()) {
            draft.happen(new RecordsExpired(
                    draft.now(), shard.stream(), shard.id(), shard.first(), horizon, missed(draft, shard, horizon)));
        }
    }

    private static List<Wait> missed(Draft draft, ShardState shard, long horizon) {
        return draft.state().groups().stream()
                .filter(group -> group.stream().equals(shard.stream()) && group.cursor(shard) < horizon)
                .<Wait>mapMulti((group, found) -> {
                    Wait wait = Backlog.wait(group, shard, group.cursor(shard), draft.now());
                    if (wait != null) {
                        found.accept(wait);
                    }
                })
                .toList();
    }

    private static void expireShard(Draft draft, ShardState shard, Duration retention) {
        VirtualTime closedAt = shard.closedAt();
        if (closedAt != null && !closedAt.plus(retention).isAfter(draft.now())) {
            draft.happen(new ShardExpired(draft.now(), shard.stream(), shard.id()));
        }
    }
}
