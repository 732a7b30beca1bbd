package dev.shardlab.compare;

import dev.shardlab.event.AccountEvent;
import dev.shardlab.event.ClientEvent;
import dev.shardlab.event.ConsumerEvent;
import dev.shardlab.event.Event;
import dev.shardlab.event.GroupEvent;
import dev.shardlab.event.InputEvent;
import dev.shardlab.event.ProducerEvent;
import dev.shardlab.event.QueueEvent;
import dev.shardlab.event.StreamEvent;
import dev.shardlab.model.Caller;
import dev.shardlab.model.GroupName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.state.LabState;
import dev.shardlab.state.kcl.GroupState;
import dev.shardlab.state.kinesis.ShardState;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Counts along one future what the state does not: what is billed, what was worked off twice, what was lost, who was furthest behind.
 * What the state counts is read off the state.
 *
 * <p>It takes every event from the first on, in order, each right after the state has folded it. An event costs O(1), one that
 * stores or expires records O(those records) or O(groups); nothing is looked for in the log.
 */
public final class Tally {

    private final VirtualTime start;
    private final Map<StreamName, Bill> bills = new TreeMap<>();
    private final Map<StreamName, Long> lost = new TreeMap<>();
    private final Map<GroupName, Readership> readerships = new TreeMap<>();

    /** @param start of the experiment: shards are billed from then on */
    public Tally(VirtualTime start) {
        this.start = start;
    }

    private Tally(Tally other) {
        this(other.start);
        other.bills.forEach((stream, bill) -> bills.put(stream, bill.copy()));
        lost.putAll(other.lost);
        other.readerships.forEach((group, readership) -> readerships.put(group, readership.copy()));
    }

    /** An equal one that can go on by itself. Costs O(streams + leases). */
    public Tally copy() {
        return new Tally(this);
    }

    /** How much a copy copies. */
    int parts() {
        int leases = 0;
        for (Readership readership : readerships.values()) {
            leases += readership.parts();
        }
        return 1 + bills.size() + leases;
    }

    /** @param state has just folded the event */
    public void add(Event event, LabState state) {
        switch (event) {
            case StreamEvent e -> addOfStream(e, state);
            case GroupEvent e -> addOfGroup(e, state);
            case ConsumerEvent _, ProducerEvent _, ClientEvent _, QueueEvent _, AccountEvent _, InputEvent _ -> {}
        }
    }

    private void addOfStream(StreamEvent event, LabState state) {
        bills.computeIfAbsent(event.stream(), _ -> new Bill(start))
                .add(event, state.kinesis().stream(event.stream()).orElse(null));
        if (event instanceof StreamEvent.RecordsExpired expired) {
            expire(expired, state);
        } else if (event instanceof StreamEvent.RecordsRead read) {
            if (read.reader() instanceof Caller.GroupWorker(GroupName name, WorkerName worker)) {
                state.kcl().group(name).ifPresent(group -> read(read, worker, group, state));
            }
        }
    }

    private void read(StreamEvent.RecordsRead read, WorkerName worker, GroupState group, LabState state) {
        Readership readership = of(group.name());
        shard(read.stream(), read.shard().index(), state, shard -> readership.read(read, worker, group, shard));
        group.lease(read.shard()).ifPresent(readership::follow);
    }

    /** Lost is what not every group has read: what lies behind the one that has read least. */
    private void expire(StreamEvent.RecordsExpired event, LabState state) {
        shard(event.stream(), event.shard().index(), state, shard -> {
            long read = event.toIndex();
            for (GroupState group : state.kcl().groups()) {
                if (group.stream().equals(event.stream())) {
                    read = Math.min(read, of(group.name()).expire(event, group, shard));
                }
            }
            lost.merge(event.stream(), event.toIndex() - Math.max(event.fromIndex(), read), Long::sum);
        });
    }

    private void addOfGroup(GroupEvent event, LabState state) {
        switch (event) {
            case GroupEvent.RecordsFinished e -> of(e.group()).finish(e);
            case GroupEvent.ShardAssigned e ->
                state.kcl()
                        .group(e.group())
                        .flatMap(group -> group.lease(e.shard()))
                        .ifPresent(of(e.group())::follow);
            case GroupEvent.GroupCreated _,
                    GroupEvent.WorkerStarted _,
                    GroupEvent.WorkerStopped _,
                    GroupEvent.WorkerDied _,
                    GroupEvent.LeaseExpired _,
                    GroupEvent.CheckpointAdvanced _,
                    GroupEvent.ShardFinished _ -> {}
        }
    }

    private Readership of(GroupName group) {
        return readerships.computeIfAbsent(group, _ -> new Readership());
    }

    private static void shard(StreamName stream, int index, LabState state, Consumer<ShardState> then) {
        state.kinesis().stream(stream).map(found -> found.shards().get(index)).ifPresent(then);
    }

    Bill bill(StreamName stream) {
        return bills.getOrDefault(stream, new Bill(start));
    }

    long lost(StreamName stream) {
        return lost.getOrDefault(stream, 0L);
    }

    Readership readership(GroupName group) {
        return readerships.getOrDefault(group, new Readership());
    }
}
