package dev.shardlab.engine.group;

import dev.shardlab.command.GroupCommand.CreateGroup;
import dev.shardlab.command.GroupCommand.KillWorker;
import dev.shardlab.command.GroupCommand.StartWorker;
import dev.shardlab.command.GroupCommand.StopWorker;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.decision.Draft;
import dev.shardlab.engine.decision.Refusal;
import dev.shardlab.event.GroupEvent.CheckpointAdvanced;
import dev.shardlab.event.GroupEvent.GroupCreated;
import dev.shardlab.event.GroupEvent.ShardAssigned;
import dev.shardlab.event.GroupEvent.WorkerDied;
import dev.shardlab.event.GroupEvent.WorkerStarted;
import dev.shardlab.event.GroupEvent.WorkerStopped;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.GroupName;
import dev.shardlab.model.IteratorType;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.state.GroupState;
import dev.shardlab.state.LabState;
import dev.shardlab.state.LeaseState;

/** Groups begin, workers come and go, and the shards are shared anew each time. */
final class Membership {

    private Membership() {}

    static Decision create(LabState state, CreateGroup command, VirtualTime now) {
        if (state.group(command.group()).isPresent()) {
            throw new Refusal(ErrorCode.RESOURCE_IN_USE, "There is already a consumer group " + command.group() + ".");
        }
        if (state.stream(command.stream()).isEmpty()) {
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

    static Decision start(LabState state, StartWorker command, VirtualTime now) {
        GroupState group = GroupRules.find(state, command.group());
        if (group.isRunning(command.worker())) {
            throw new Refusal(
                    ErrorCode.RESOURCE_IN_USE,
                    "Worker " + command.worker() + " of group " + command.group() + " is already running.");
        }
        Draft draft = new Draft(state, now);
        draft.happen(new WorkerStarted(now, command.group(), command.worker()));
        takeBack(draft, group, command.worker());
        Assignment.balance(draft, GroupRules.find(draft.state(), command.group()));
        return draft.decision();
    }

    /** Who comes back under its name before its leases have expired finds them its own, and begins at the checkpoints. */
    private static void takeBack(Draft draft, GroupState group, WorkerName worker) {
        for (LeaseState lease : group.leasesOf(worker)) {
            draft.happen(new ShardAssigned(
                    draft.now(), group.name(), lease.shard(), worker, Eligibility.resumeIndex(lease)));
        }
    }

    /** A graceful shutdown: the record processors checkpoint, then the leases are free. */
    static Decision stop(LabState state, StopWorker command, VirtualTime now) {
        GroupState group = running(state, command.group(), command.worker());
        Draft draft = new Draft(state, now);
        for (LeaseState lease : group.leasesOf(command.worker())) {
            if (lease.finishedIndex() > Eligibility.resumeIndex(lease)) {
                draft.happen(new CheckpointAdvanced(
                        now, command.group(), command.worker(), lease.shard(), lease.finishedIndex()));
            }
        }
        draft.happen(new WorkerStopped(now, command.group(), command.worker()));
        Assignment.balance(draft, GroupRules.find(draft.state(), command.group()));
        return draft.decision();
    }

    /** Nobody notices yet: {@link Failover}. */
    static Decision kill(LabState state, KillWorker command, VirtualTime now) {
        running(state, command.group(), command.worker());
        return Decision.done(new WorkerDied(now, command.group(), command.worker()));
    }

    private static GroupState running(LabState state, GroupName name, WorkerName worker) {
        GroupState group = GroupRules.find(state, name);
        if (!group.isRunning(worker)) {
            throw new Refusal(
                    ErrorCode.RESOURCE_NOT_FOUND, "Worker " + worker + " of group " + name + " is not running.");
        }
        return group;
    }
}
