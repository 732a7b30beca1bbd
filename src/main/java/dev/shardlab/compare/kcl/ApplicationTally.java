package dev.shardlab.compare.kcl;

import dev.shardlab.event.ApplicationEvent;
import dev.shardlab.event.StreamEvent.RecordsExpired;
import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.Caller;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kcl.KclState;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.ShardState;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts of all applications, along one future, what the state does not: what was worked off twice, who was furthest behind. */
public final class ApplicationTally {

    private final Map<ApplicationName, Readership> readerships = new TreeMap<>();

    /** An equal one that can go on by itself. Costs O(leases). */
    public ApplicationTally copy() {
        ApplicationTally copy = new ApplicationTally();
        readerships.forEach((application, readership) -> copy.readerships.put(application, readership.copy()));
        return copy;
    }

    /** How much a copy copies. */
    public int parts() {
        int leases = 0;
        for (Readership readership : readerships.values()) {
            leases += readership.parts();
        }
        return leases;
    }

    /** @param state has just folded the event */
    public void add(ApplicationEvent event, KclState state) {
        switch (event) {
            case ApplicationEvent.RecordsFinished e -> of(e.application()).finish(e);
            case ApplicationEvent.ShardAssigned e ->
                state.application(e.application())
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

    /** Somebody has read; both states have just folded it. */
    public void read(RecordsRead event, KclState state, KinesisState streams) {
        if (event.reader() instanceof Caller.ApplicationWorker(ApplicationName name, WorkerName worker)) {
            state.application(name).ifPresent(application -> {
                Readership readership = of(name);
                shard(event.stream(), event.shard(), streams)
                        .ifPresent(shard -> readership.read(event, worker, application, shard));
                application.lease(event.shard()).ifPresent(readership::follow);
            });
        }
    }

    /**
     * Records are over; both states have just folded it.
     *
     * @return the first that one of the stream's applications had still to read, the one that has read least; the end of what is over
     *     where none had
     */
    public long expire(RecordsExpired event, KclState state, KinesisState streams) {
        ShardState shard = shard(event.stream(), event.shard(), streams).orElse(null);
        long read = event.toIndex();
        if (shard == null) {
            return read;
        }
        for (ApplicationState application : state.applications()) {
            if (application.stream().equals(event.stream())) {
                read = Math.min(read, of(application.name()).expire(event, application, shard));
            }
        }
        return read;
    }

    private static Optional<ShardState> shard(StreamName stream, ShardId shard, KinesisState streams) {
        return streams.stream(stream).map(found -> found.shards().get(shard.index()));
    }

    private Readership of(ApplicationName application) {
        return readerships.computeIfAbsent(application, _ -> new Readership());
    }

    Readership readership(ApplicationName application) {
        return readerships.getOrDefault(application, new Readership());
    }
}
