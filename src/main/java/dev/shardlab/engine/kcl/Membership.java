package dev.shardlab.engine.kcl;

import dev.shardlab.command.kcl.ApplicationCommand.CreateApplication;
import dev.shardlab.command.kcl.ApplicationCommand.KillWorker;
import dev.shardlab.command.kcl.ApplicationCommand.StartWorker;
import dev.shardlab.command.kcl.ApplicationCommand.StopWorker;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.decision.Refusal;
import dev.shardlab.event.ApplicationEvent;
import dev.shardlab.event.ApplicationEvent.ApplicationCreated;
import dev.shardlab.event.ApplicationEvent.CheckpointAdvanced;
import dev.shardlab.event.ApplicationEvent.ShardAssigned;
import dev.shardlab.event.ApplicationEvent.WorkerDied;
import dev.shardlab.event.ApplicationEvent.WorkerStarted;
import dev.shardlab.event.ApplicationEvent.WorkerStopped;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kcl.KclState;
import dev.shardlab.state.kcl.LeaseState;
import dev.shardlab.state.kinesis.KinesisState;
import java.util.ArrayList;
import java.util.List;

/** Applications begin, workers come and go, and the shards are shared anew each time. */
final class Membership {

    private Membership() {}

    static Decision create(KclState state, KinesisState kinesis, CreateApplication command, VirtualTime now) {
        if (state.application(command.application()).isPresent()) {
            throw new Refusal(
                    ErrorCode.RESOURCE_IN_USE, "There is already an application " + command.application() + ".");
        }
        if (kinesis.stream(command.stream()).isEmpty()) {
            throw new Refusal(ErrorCode.RESOURCE_NOT_FOUND, "There is no stream " + command.stream() + " to read.");
        }
        IteratorType position = command.initialPosition();
        if (position != IteratorType.TRIM_HORIZON && position != IteratorType.LATEST) {
            throw new Refusal(
                    ErrorCode.INVALID_ARGUMENT,
                    "An application begins at TRIM_HORIZON or LATEST, not at " + position + ".");
        }
        if (!command.failoverTime().isPositive()) {
            throw new Refusal(
                    ErrorCode.INVALID_ARGUMENT,
                    "The failover time of an application is more than nothing, not " + command.failoverTime() + ".");
        }
        return Decision.done(
                new ApplicationCreated(now, command.application(), command.stream(), position, command.failoverTime()));
    }

    static Decision start(KclState state, KinesisState kinesis, StartWorker command, VirtualTime now) {
        ApplicationState application = KclRules.find(state, command.application());
        if (application.isRunning(command.worker())) {
            throw new Refusal(
                    ErrorCode.RESOURCE_IN_USE,
                    "Worker " + command.worker() + " of application " + command.application() + " is already running.");
        }
        List<ApplicationEvent> events = new ArrayList<>();
        events.add(new WorkerStarted(now, command.application(), command.worker()));
        events.addAll(takenBack(application, command.worker(), now));
        return thenBalanced(events, kinesis, application, now);
    }

    /** Who comes back under its name before its leases have expired finds them its own, and begins at the checkpoints. */
    private static List<ShardAssigned> takenBack(ApplicationState application, WorkerName worker, VirtualTime now) {
        return application.leasesOf(worker).stream()
                .map(lease -> new ShardAssigned(
                        now, application.name(), lease.shard(), worker, Eligibility.resumeIndex(lease)))
                .toList();
    }

    /** These, and what changes hands by them. */
    static Decision thenBalanced(
            List<ApplicationEvent> events, KinesisState kinesis, ApplicationState application, VirtualTime now) {
        events.addAll(Assignment.balance(kinesis, application.after(events), now));
        return Decision.done(events);
    }

    /** A graceful shutdown: the record processors checkpoint, then the leases are free. */
    static Decision stop(KclState state, KinesisState kinesis, StopWorker command, VirtualTime now) {
        ApplicationState application = running(state, command.application(), command.worker());
        List<ApplicationEvent> events = new ArrayList<>();
        for (LeaseState lease : application.leasesOf(command.worker())) {
            if (lease.finishedIndex() > Eligibility.resumeIndex(lease)) {
                events.add(new CheckpointAdvanced(
                        now, command.application(), command.worker(), lease.shard(), lease.finishedIndex()));
            }
        }
        events.add(new WorkerStopped(now, command.application(), command.worker()));
        return thenBalanced(events, kinesis, application, now);
    }

    /** Nobody notices yet: {@link Failover}. */
    static Decision kill(KclState state, KillWorker command, VirtualTime now) {
        running(state, command.application(), command.worker());
        return Decision.done(new WorkerDied(now, command.application(), command.worker()));
    }

    private static ApplicationState running(KclState state, ApplicationName name, WorkerName worker) {
        ApplicationState application = KclRules.find(state, name);
        if (!application.isRunning(worker)) {
            throw new Refusal(
                    ErrorCode.RESOURCE_NOT_FOUND, "Worker " + worker + " of application " + name + " is not running.");
        }
        return application;
    }
}
