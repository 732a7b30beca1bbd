package dev.shardlab.state.kcl;

import dev.shardlab.event.Wait;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.kinesis.Backlog;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an application has still before it in its stream, and how long it has waited for it: {@link Backlog} over its leases. */
public final class ApplicationLag {

    private ApplicationLag() {}

    /** Over all shards of its stream, those that nobody has begun among them. */
    public static Backlog of(ApplicationState application, KinesisState kinesis, VirtualTime now) {
        return kinesis.stream(application.stream())
                .map(stream -> of(application, stream, now))
                .orElse(Backlog.NONE);
    }

    private static Backlog of(ApplicationState application, StreamState stream, VirtualTime now) {
        Backlog all = Backlog.NONE;
        for (ShardState shard : stream.shards()) {
            all = all.and(Backlog.of(shard, application.cursor(shard), now));
        }
        return all;
    }

    /** Over some of its leases: those of one worker, or one alone. */
    public static Backlog of(
            ApplicationState application, Collection<LeaseState> leases, KinesisState kinesis, VirtualTime now) {
        StreamState stream = kinesis.stream(application.stream()).orElse(null);
        Backlog all = Backlog.NONE;
        for (LeaseState lease : leases) {
            ShardState shard =
                    stream == null ? null : stream.shard(lease.shard()).orElse(null);
            all = shard == null ? all : all.and(Backlog.of(shard, lease.readIndex(), now));
        }
        return all;
    }

    /** How long it has waited to read the record at its cursor in a shard; null where there is none. */
    static @Nullable Wait wait(ApplicationState application, ShardState shard, long from, VirtualTime now) {
        return waitSince(application, shard, from, application.cursorSetAt(shard), now);
    }

    /**
     * What it waited for in a shard until it read {@code from} to before {@code to}: the first of them, since it is its next
     * one, and the first that it never read before, since it came.
     */
    static List<Wait> waits(ApplicationState application, ShardState shard, long from, long to, VirtualTime now) {
        List<@Nullable Wait> waits = new ArrayList<>();
        long first = application.firstNeverRead(shard);
        if (from < to) {
            waits.add(wait(application, shard, from, now));
        }
        if (from < first && first < to) {
            waits.add(waitSince(application, shard, first, shard.log().arrival(first), now));
        }
        return waits.stream().filter(Objects::nonNull).toList();
    }

    private static @Nullable Wait waitSince(
            ApplicationState application, ShardState shard, long from, VirtualTime since, VirtualTime now) {
        Backlog backlog = Backlog.of(shard, from, now);
        return backlog.isEmpty()
                ? null
                : new Wait(
                        application.name(),
                        backlog.millisBehindLatest(),
                        VirtualTime.latest(since, shard.log().arrival(Math.max(from, shard.first()))));
    }

    /** How long it waits, in every shard that has something for it. */
    public static List<Wait> waits(ApplicationState application, KinesisState kinesis, VirtualTime now) {
        List<Wait> waits = new ArrayList<>();
        kinesis.stream(application.stream()).ifPresent(stream -> {
            for (ShardState shard : stream.shards()) {
                Wait wait = wait(application, shard, application.cursor(shard), now);
                if (wait != null) {
                    waits.add(wait);
                }
            }
        });
        return waits;
    }
}
