package dev.shardlab.compare;

import dev.shardlab.event.AccountEvent;
import dev.shardlab.event.ApplicationEvent;
import dev.shardlab.event.ClientEvent;
import dev.shardlab.event.ConsumerEvent;
import dev.shardlab.event.Event;
import dev.shardlab.event.InputEvent;
import dev.shardlab.event.ProducerEvent;
import dev.shardlab.event.QueueEvent;
import dev.shardlab.event.StreamEvent;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.state.LabState;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kinesis.ShardState;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Counts along one future what the state does not: what is billed, what was worked off twice, what was lost, who was furthest behind.
 * What the state counts is read off the state.
 *
 * <p>It takes every event from the first on, in order, each right after the state has folded it. An event costs O(1), one that
 * stores or expires records O(those records) or O(applications); nothing is looked for in the log.
 */
public final class Tally {

    private final VirtualTime start;
    private final Map<StreamName, Bill> bills = new TreeMap<>();
    private final Map<StreamName, Long> lost = new TreeMap<>();
    private final Map<ApplicationName, Readership> readerships = new TreeMap<>();

    /** @param start of the experiment: shards are billed from then on */
    public Tally(VirtualTime start) {
        this.start = start;
    }

    private Tally(Tally other) {
        this(other.start);
        other.bills.forEach((stream, bill) -> bills.put(stream, bill.copy()));
        lost.putAll(other.lost);
        other.readerships.forEach((application, readership) -> readerships.put(application, readership.copy()));
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
            case ApplicationEvent e -> addOfApplication(e, state);
            case ConsumerEvent _, ProducerEvent _, ClientEvent _, QueueEvent _, AccountEvent _, InputEvent _ -> {}
        }
    }

    private void addOfStream(StreamEvent event, LabState state) {
        bills.computeIfAbsent(event.stream(), _ -> new Bill(start))
                .add(event, state.kinesis().stream(event.stream()).orElse(null));
        if (event instanceof StreamEvent.RecordsExpired expired) {
            expire(expired, state);
        } else if (event instanceof StreamEvent.RecordsRead read) {
            if (read.reader() instanceof Caller.ApplicationWorker(ApplicationName name, WorkerName worker)) {
                state.kcl().application(name).ifPresent(application -> read(read, worker, application, state));
            }
        }
    }

    private void read(StreamEvent.RecordsRead read, WorkerName worker, ApplicationState application, LabState state) {
        Readership readership = of(application.name());
        shard(read.stream(), read.shard().index(), state, shard -> readership.read(read, worker, application, shard));
        application.lease(read.shard()).ifPresent(readership::follow);
    }

    /** Lost is what not every application has read: what lies behind the one that has read least. */
    private void expire(StreamEvent.RecordsExpired event, LabState state) {
        shard(event.stream(), event.shard().index(), state, shard -> {
            long read = event.toIndex();
            for (ApplicationState application : state.kcl().applications()) {
                if (application.stream().equals(event.stream())) {
                    read = Math.min(read, of(application.name()).expire(event, application, shard));
                }
            }
            lost.merge(event.stream(), event.toIndex() - Math.max(event.fromIndex(), read), Long::sum);
        });
    }

    private void addOfApplication(ApplicationEvent event, LabState state) {
        switch (event) {
            case ApplicationEvent.RecordsFinished e -> of(e.application()).finish(e);
            case ApplicationEvent.ShardAssigned e ->
                state.kcl()
                        .application(e.application())
                        .flatMap(application -> application.lease(e.shard()))
                        .ifPresent(of(e.application())::follow);
            case ApplicationEvent.ApplicationCreated _,
                    ApplicationEvent.WorkerStarted _,
                    ApplicationEvent.WorkerStopped _,
                    ApplicationEvent.WorkerDied _,
                    ApplicationEvent.LeaseExpired _,
                    ApplicationEvent.CheckpointAdvanced _,
                    ApplicationEvent.ShardFinished _ -> {}
        }
    }

    private Readership of(ApplicationName application) {
        return readerships.computeIfAbsent(application, _ -> new Readership());
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

    Readership readership(ApplicationName application) {
        return readerships.getOrDefault(application, new Readership());
    }
}
