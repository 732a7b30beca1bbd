package dev.shardlab.state.kcl;

import dev.shardlab.event.GroupEvent;
import dev.shardlab.event.GroupEvent.GroupCreated;
import dev.shardlab.event.SettingEvent;
import dev.shardlab.event.StreamEvent;
import dev.shardlab.event.StreamEvent.ReadThrottled;
import dev.shardlab.event.StreamEvent.RecordsExpired;
import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.event.StreamEvent.StreamDeleted;
import dev.shardlab.event.Wait;
import dev.shardlab.model.Caller;
import dev.shardlab.model.GroupName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.state.kinesis.Followers;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.ShardState;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The applications of the Kinesis Client Library: their workers, leases and checkpoints. */
public final class KclState implements Followers {

    private final Map<GroupName, GroupState> groups = new TreeMap<>();

    public KclState copy() {
        KclState copy = new KclState();
        groups.forEach((name, group) -> copy.groups.put(name, group.copy()));
        return copy;
    }

    /** Folds one event in. */
    public void apply(GroupEvent event) {
        if (event instanceof GroupCreated created) {
            groups.put(created.group(), new GroupState(created));
        } else {
            group(event.group())
                    .orElseThrow(() -> new IllegalStateException("no group " + event.group()))
                    .apply(event);
        }
    }

    /**
     * What happened to what the applications read.
     *
     * @param kinesis as the event has left it
     */
    public void follow(StreamEvent event, KinesisState kinesis) {
        switch (event) {
            case StreamDeleted e -> readersOf(e.stream()).forEach(GroupState::forgetShards);
            case RecordsRead e -> {
                if (e.reader() instanceof Caller.GroupWorker(GroupName group, WorkerName worker)) {
                    group(group).ifPresent(known -> known.read(e, worker));
                }
            }
            case ReadThrottled e -> {
                if (e.reader() instanceof Caller.GroupWorker(GroupName group, var _)) {
                    group(group).ifPresent(GroupState::throttleRead);
                }
            }
            case RecordsExpired e ->
                kinesis.stream(e.stream())
                        .flatMap(stream -> stream.shard(e.shard()))
                        .ifPresent(shard -> readersOf(e.stream()).forEach(group -> group.expire(e, shard)));
            case SettingEvent _,
                    StreamEvent.StreamCreated _,
                    StreamEvent.ShardsOpened _,
                    StreamEvent.StreamActivated _,
                    StreamEvent.StreamDeletionStarted _,
                    StreamEvent.ReshardStarted _,
                    StreamEvent.Resharded _,
                    StreamEvent.RetentionChanged _,
                    StreamEvent.RecordsAppended _,
                    StreamEvent.PutThrottled _,
                    StreamEvent.PutRefused _,
                    StreamEvent.ShardExpired _,
                    StreamEvent.ChangeRefused _ -> {}
        }
    }

    private Stream<GroupState> readersOf(StreamName stream) {
        return groups.values().stream().filter(group -> group.stream().equals(stream));
    }

    public Optional<GroupState> group(@Nullable GroupName name) {
        return name == null ? Optional.empty() : Optional.ofNullable(groups.get(name));
    }

    /** The applications by name. */
    public Collection<GroupState> groups() {
        return Collections.unmodifiableCollection(groups.values());
    }

    @Override
    public List<Wait> waitingBefore(long horizon, ShardState shard, VirtualTime now) {
        return readersOf(shard.stream())
                .filter(group -> group.cursor(shard) < horizon)
                .<Wait>mapMulti((group, found) -> {
                    Wait wait = ApplicationLag.wait(group, shard, group.cursor(shard), now);
                    if (wait != null) {
                        found.accept(wait);
                    }
                })
                .toList();
    }

    @Override
    public List<Wait> waitedFor(long from, long to, GroupName application, ShardState shard, VirtualTime now) {
        return group(application)
                .map(group -> ApplicationLag.waits(group, shard, from, to, now))
                .orElse(List.of());
    }

    /** Everything that is held here, in lines. */
    public List<String> describe() {
        return groups.values().stream().map(GroupState::toString).toList();
    }
}
