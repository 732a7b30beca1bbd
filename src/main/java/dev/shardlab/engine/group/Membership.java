package dev.shardlab.engine.group;

import dev.shardlab.command.GroupCommand.CreateGroup;
import dev.shardlab.command.GroupCommand.StartWorker;
import dev.shardlab.command.GroupCommand.StopWorker;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.decision.Draft;
import dev.shardlab.engine.decision.Refusal;
import dev.shardlab.event.GroupEvent.GroupCreated;
import dev.shardlab.event.GroupEvent.WorkerStarted;
import dev.shardlab.event.GroupEvent.WorkerStopped;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.IteratorType;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.GroupState;
import dev.shardlab.state.LabState;

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
        return Decision.done(new GroupCreated(now, command.group(), command.stream(), position));
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
        Assignment.balance(draft, GroupRules.find(draft.state(), command.group()));
        return draft.decision();
    }

    static Decision stop(LabState state, StopWorker command, VirtualTime now) {
        GroupState group = GroupRules.find(state, command.group());
        if (!group.isRunning(command.worker())) {
            throw new Refusal(
                    ErrorCode.RESOURCE_NOT_FOUND,
                    "Worker " + command.worker() + " of group " + command.group() + " is not running.");
        }
        Draft draft = new Draft(state, now);
        draft.happen(new WorkerStopped(now, command.group(), command.worker()));
        Assignment.balance(draft, GroupRules.find(draft.state(), command.group()));
        return draft.decision();
    }
}
