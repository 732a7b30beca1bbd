package dev.shardlab.sim;

import dev.shardlab.event.ApplicationEvent;
import dev.shardlab.event.Event;
import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.state.LabState;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kcl.LeaseState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Rules about applications. */
final class ApplicationInvariants {

    private ApplicationInvariants() {}

    static final class CursorsAreInOrder implements Invariants.Invariant {

        @Override
        public String name() {
            return "checkpoint <= finished <= read <= stored in every lease";
        }

        @Override
        public Optional<String> broken(Event event, LabState state) {
            for (ApplicationState application : state.kcl().applications()) {
                StreamState stream =
                        state.kinesis().stream(application.stream()).orElseThrow();
                for (LeaseState lease : application.leases()) {
                    long next = stream.shard(lease.shard()).orElseThrow().next();
                    if (lease.checkpointIndex() > lease.finishedIndex()
                            || lease.finishedIndex() > lease.readIndex()
                            || lease.readIndex() > next) {
                        return Optional.of(lease + " of " + application.name() + ", stored " + next);
                    }
                }
            }
            return Optional.empty();
        }
    }

    static final class NothingIsSkipped implements Invariants.Invariant {

        private final Map<String, Long> cursors = new TreeMap<>();

        @Override
        public String name() {
            return "an owner reads on where it stopped or began; only what has expired is skipped";
        }

        @Override
        public Optional<String> broken(Event event, LabState state) {
            if (event instanceof ApplicationEvent.ShardAssigned assigned) {
                cursors.put(assigned.application() + "/" + assigned.shard(), assigned.startIndex());
            }
            if (!(event instanceof RecordsRead read && read.reader() instanceof Caller.ApplicationWorker reader)) {
                return Optional.empty();
            }
            long cursor = cursors.getOrDefault(reader.application() + "/" + read.shard(), -1L);
            cursors.put(reader.application() + "/" + read.shard(), read.toIndex());
            StreamState stream = state.kinesis().stream(read.stream()).orElseThrow();
            ShardState shard = stream.shard(read.shard()).orElseThrow();
            // What has expired stays so when retention is raised afterwards.
            boolean skippedOnlyWhatExpired = read.fromIndex() > cursor
                    && (read.fromIndex() <= shard.first()
                            || !shard.log()
                                    .arrival(read.fromIndex() - 1)
                                    .plus(stream.retention())
                                    .isAfter(event.at()));
            boolean tellsHowFarBehind = (read.millisBehindLatest() == 0) == (read.toIndex() == shard.next())
                    && read.millisBehindLatest() >= 0;
            return (read.fromIndex() == cursor || skippedOnlyWhatExpired) && tellsHowFarBehind
                    ? Optional.empty()
                    : Optional.of("the cursor was " + cursor + ", stored " + shard.next());
        }
    }

    static final class ChildrenAfterParents implements Invariants.Invariant {

        @Override
        public String name() {
            return "an application reads a child only when it is through with its parents";
        }

        @Override
        public Optional<String> broken(Event event, LabState state) {
            if (!(event instanceof RecordsRead read && read.reader() instanceof Caller.ApplicationWorker reader)) {
                return Optional.empty();
            }
            ApplicationState application =
                    state.kcl().application(reader.application()).orElseThrow();
            StreamState stream = state.kinesis().stream(read.stream()).orElseThrow();
            return stream.livingParents(stream.shard(read.shard()).orElseThrow()).stream()
                    .filter(parent -> !isThrough(application, parent))
                    .findFirst()
                    .map(parent -> "not through with " + parent);
        }

        private static boolean isThrough(ApplicationState application, ShardState parent) {
            VirtualTime closedAt = parent.closedAt();
            boolean beforeTheApplication = application.initialPosition() == IteratorType.LATEST
                    && closedAt != null
                    && !closedAt.isAfter(application.createdAt());
            return beforeTheApplication
                    || application.lease(parent.id()).map(LeaseState::ended).orElse(false);
        }
    }

    static final class OnlyRunningWorkersOwnShards implements Invariants.Invariant {

        @Override
        public String name() {
            return "only running workers read, and only shards they own";
        }

        @Override
        public Optional<String> broken(Event event, LabState state) {
            if (!(event instanceof RecordsRead read && read.reader() instanceof Caller.ApplicationWorker reader)) {
                return Optional.empty();
            }
            ApplicationState application =
                    state.kcl().application(reader.application()).orElseThrow();
            boolean owns = application
                    .lease(read.shard())
                    .filter(lease -> reader.worker().equals(lease.owner()))
                    .isPresent();
            return owns && application.workers().contains(reader.worker())
                    ? Optional.empty()
                    : Optional.of(reader.worker() + " is not the owner");
        }
    }
}
