package dev.shardlab.engine.kcl;

import dev.shardlab.command.kcl.GroupCommand.CreateGroup;
import dev.shardlab.command.kcl.GroupCommand.KillWorker;
import dev.shardlab.command.kcl.GroupCommand.StartWorker;
import dev.shardlab.command.kcl.GroupCommand.StopWorker;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.decision.Refusal;
import dev.shardlab.event.GroupEvent;
import dev.shardlab.event.GroupEvent.CheckpointAdvanced;
import dev.shardlab.event.GroupEvent.GroupCreated;
import dev.shardlab.event.GroupEvent.ShardAssigned;
import dev.shardlab.event.GroupEvent.WorkerDied;
import dev.shardlab.event.GroupEvent.WorkerStarted;
import dev.shardlab.event.GroupEvent.WorkerStopped;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.GroupName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.state.kcl.GroupState;
import dev.shardlab.state.kcl.KclState;
import dev.shardlab.state.kcl.LeaseState;
import dev.shardlab.state.kinesis.KinesisState;
import java.util.ArrayList;
import java.util.List;

/** Groups begin, workers come and go, and the shards are shared anew each time. */
final class Membership {

    private Membership() {}

    static Decision create(KclState state, KinesisState kinesis, CreateGroup command, VirtualTime now) {
        if (state.group(command.group()).isPresent()) {
            throw new Refusal(ErrorCode.RESOURCE_IN_USE, "There is already a consumer group " + command.group() + ".");
        }
        if (kinesis.stream(command.stream()).isEmpty()) {
            throw new Refusal(ErrorCode.RESOURCE_NOT_FOUND, "There is no stream " + command.stream() + " to read.");
        }
        IteratorType position = command.initialPosition();
        if (position != IteratorType.TRIM_HORIZON && position != IteratorType.LATEST) {
            throw new Refusal(
                    ErrorCode.INVALID_ARGUMENT, "A group begins at TRIM_HORIZON or LATEST, not at " + position + ".");
        }
        if (!command.failoverTime().isPositive()) {
            throw new Refusal(
                    ErrorCode.INVALID_ARGUMENT,
                    "The failover time of a group is more than nothing, not " + command.failoverTime() + ".");
        }
        return Decision.done(
                new GroupCreated(now, command.group(), command.stream(), position, command.failoverTime()));
    }

    static Decision start(KclState state, KinesisState kinesis, StartWorker command, VirtualTime now) {
        GroupState group = KclRules.find(state, command.group());
        if (group.isRunning(command.worker())) {
            throw new Refusal(
                    ErrorCode.RESOURCE_IN_USE,
                    "Worker " + command.worker() + " of group " + command.group() + " is already running.");
        }
        List<GroupEvent> events = new ArrayList<>();
        events.add(new WorkerStarted(now, command.group(), command.worker()));
        events.addAll(takenBack(group, command.worker(), now));
        return thenBalanced(events, kinesis, group, now);
    }

    /** Who comes back under its name before its leases have expired finds them its own, and begins at the checkpoints. */
    private static List<ShardAssigned> takenBack(GroupState group, WorkerName worker, VirtualTime now) {
        return group.leasesOf(worker).stream()
                .map(lease ->
                        new ShardAssigned(now, group.name(), lease.shard(), worker, Eligibility.resumeIndex(lease)))
                .toList();
    }

    /** These, and what changes hands by them. */
    static Decision thenBalanced(List<GroupEvent> events, KinesisState kinesis, GroupState group, VirtualTime now) {
        events.addAll(Assignment.balance(kinesis, group.after(events), now));
        return Decision.done(events);
    }

    /** A graceful shutdown: the record processors checkpoint, then the leases are free. */
    static Decision stop(KclState state, KinesisState kinesis, StopWorker command, VirtualTime now) {
        GroupState group = running(state, command.group(), command.worker());
        List<GroupEvent> events = new ArrayList<>();
        for (LeaseState lease : group.leasesOf(command.worker())) {
            if (lease.finishedIndex() > Eligibility.resumeIndex(lease)) {
                events.add(new CheckpointAdvanced(
                        now, command.group(), command.worker(), lease.shard(), lease.finishedIndex()));
            }
        }
        events.add(new WorkerStopped(now, command.group(), command.worker()));
        return thenBalanced(events, kinesis, group, now);
    }

    /** Nobody notices yet: {@link Failover}. */
    static Decision kill(KclState state, KillWorker command, VirtualTime now) {
        running(state, command.group(), command.worker());
        return Decision.done(new WorkerDied(now, command.group(), command.worker()));
    }

    private static GroupState running(KclState state, GroupName name, WorkerName worker) {
        GroupState group = KclRules.find(state, name);
        if (!group.isRunning(worker)) {
            throw new Refusal(
                    ErrorCode.RESOURCE_NOT_FOUND, "Worker " + worker + " of group " + name + " is not running.");
        }
        return group;
    }
}
