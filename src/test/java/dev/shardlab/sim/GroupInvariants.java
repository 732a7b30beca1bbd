package dev.shardlab.sim;

import dev.shardlab.event.Event;
import dev.shardlab.event.GroupEvent;
import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.state.LabState;
import dev.shardlab.state.kcl.GroupState;
import dev.shardlab.state.kcl.LeaseState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Rules about consumer groups. */
final class GroupInvariants {

    private GroupInvariants() {}

    static final class CursorsAreInOrder implements Invariants.Invariant {

        @Override
        public String name() {
            return "checkpoint <= finished <= read <= stored in every lease";
        }

        @Override
        public Optional<String> broken(Event event, LabState state) {
            for (GroupState group : state.kcl().groups()) {
                StreamState stream = state.kinesis().stream(group.stream()).orElseThrow();
                for (LeaseState lease : group.leases()) {
                    long next = stream.shard(lease.shard()).orElseThrow().next();
                    if (lease.checkpointIndex() > lease.finishedIndex()
                            || lease.finishedIndex() > lease.readIndex()
                            || lease.readIndex() > next) {
                        return Optional.of(lease + " of " + group.name() + ", stored " + next);
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
            if (event instanceof GroupEvent.ShardAssigned assigned) {
                cursors.put(assigned.group() + "/" + assigned.shard(), assigned.startIndex());
            }
            if (!(event instanceof RecordsRead read && read.reader() instanceof Caller.GroupWorker reader)) {
                return Optional.empty();
            }
            long cursor = cursors.getOrDefault(reader.group() + "/" + read.shard(), -1L);
            cursors.put(reader.group() + "/" + read.shard(), read.toIndex());
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
            return "a group reads a child only when it is through with its parents";
        }

        @Override
        public Optional<String> broken(Event event, LabState state) {
            if (!(event instanceof RecordsRead read && read.reader() instanceof Caller.GroupWorker reader)) {
                return Optional.empty();
            }
            GroupState group = state.kcl().group(reader.group()).orElseThrow();
            StreamState stream = state.kinesis().stream(read.stream()).orElseThrow();
            return stream.livingParents(stream.shard(read.shard()).orElseThrow()).stream()
                    .filter(parent -> !isThrough(group, parent))
                    .findFirst()
                    .map(parent -> "not through with " + parent);
        }

        private static boolean isThrough(GroupState group, ShardState parent) {
            VirtualTime closedAt = parent.closedAt();
            boolean beforeTheGroup = group.initialPosition() == IteratorType.LATEST
                    && closedAt != null
                    && !closedAt.isAfter(group.createdAt());
            return beforeTheGroup
                    || group.lease(parent.id()).map(LeaseState::ended).orElse(false);
        }
    }

    static final class OnlyRunningWorkersOwnShards implements Invariants.Invariant {

        @Override
        public String name() {
            return "only running workers read, and only shards they own";
        }

        @Override
        public Optional<String> broken(Event event, LabState state) {
            if (!(event instanceof RecordsRead read && read.reader() instanceof Caller.GroupWorker reader)) {
                return Optional.empty();
            }
            GroupState group = state.kcl().group(reader.group()).orElseThrow();
            boolean owns = group.lease(read.shard())
                    .filter(lease -> reader.worker().equals(lease.owner()))
                    .isPresent();
            return owns && group.workers().contains(reader.worker())
                    ? Optional.empty()
                    : Optional.of(reader.worker() + " is not the owner");
        }
    }
}
