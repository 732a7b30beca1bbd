package dev.shardlab.engine.kcl;

import dev.shardlab.command.kcl.ApplicationCommand.Checkpoint;
import dev.shardlab.command.kcl.ApplicationCommand.EndShard;
import dev.shardlab.command.kcl.ApplicationCommand.FinishRecords;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.decision.Refusal;
import dev.shardlab.event.ApplicationEvent;
import dev.shardlab.event.ApplicationEvent.CheckpointAdvanced;
import dev.shardlab.event.ApplicationEvent.RecordsFinished;
import dev.shardlab.event.ApplicationEvent.ShardFinished;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kcl.KclState;
import dev.shardlab.state.kcl.LeaseState;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.ShardState;
import java.util.ArrayList;
import java.util.List;

/**
 * How an owner gets on in its shard: {@code checkpoint <= finished <= read}, and none of them goes back. A worker that lost
 * the shard in the meantime is refused, as the Kinesis Client Library refuses it by its lease counter: its successor has
 * begun at the checkpoint, and a late word must not move it.
 */
final class Advancing {

    private Advancing() {}

    static Decision finish(KclState state, FinishRecords command, VirtualTime now) {
        LeaseState lease = owned(KclRules.find(state, command.application()), command.worker(), command.shard());
        checkIndex(command.index(), lease.finishedIndex(), lease.readIndex(), "finish");
        return command.index() == lease.finishedIndex()
                ? Decision.done()
                : Decision.done(new RecordsFinished(
                        now, command.application(), command.worker(), command.shard(), command.index()));
    }

    static Decision checkpoint(KclState state, Checkpoint command, VirtualTime now) {
        LeaseState lease = owned(KclRules.find(state, command.application()), command.worker(), command.shard());
        checkIndex(command.index(), lease.checkpointIndex(), lease.finishedIndex(), "checkpoint");
        return command.index() == lease.checkpointIndex()
                ? Decision.done()
                : Decision.done(new CheckpointAdvanced(
                        now, command.application(), command.worker(), command.shard(), command.index()));
    }

    static Decision end(KclState state, KinesisState kinesis, EndShard command, VirtualTime now) {
        ApplicationState application = KclRules.find(state, command.application());
        LeaseState lease = owned(application, command.worker(), command.shard());
        if (!isReadToItsEnd(kinesis, application, lease)) {
            throw new Refusal(
                    ErrorCode.INVALID_ARGUMENT,
                    command.shard() + " is not closed and finished to its end; application " + command.application()
                            + " cannot leave it.");
        }
        List<ApplicationEvent> events = new ArrayList<>();
        events.add(new ShardFinished(now, command.application(), command.worker(), command.shard()));
        return Membership.thenBalanced(events, kinesis, application, now);
    }

    private static boolean isReadToItsEnd(KinesisState kinesis, ApplicationState application, LeaseState lease) {
        ShardState shard = kinesis.stream(application.stream())
                .flatMap(stream -> stream.shard(lease.shard()))
                .orElseThrow(() -> new Refusal(
                        ErrorCode.RESOURCE_NOT_FOUND,
                        "There is no " + lease.shard() + " in " + application.stream() + "."));
        return !shard.isOpen() && lease.readIndex() == shard.next() && lease.finishedIndex() == shard.next();
    }

    private static LeaseState owned(ApplicationState application, WorkerName worker, ShardId shard) {
        return application
                .lease(shard)
                .filter(lease -> worker.equals(lease.owner()))
                .orElseThrow(() -> notOwner(application.name(), worker, shard));
    }

    private static Refusal notOwner(ApplicationName application, WorkerName worker, ShardId shard) {
        return new Refusal(
                ErrorCode.INVALID_ARGUMENT,
                "Worker " + worker + " of application " + application + " does not own " + shard + " (any more).");
    }

    private static void checkIndex(long index, long from, long to, String what) {
        if (index < from || index > to) {
            throw new Refusal(
                    ErrorCode.INVALID_ARGUMENT,
                    "Cannot " + what + " up to index " + index + ": it lies outside " + Math.max(from, 0) + " .. " + to
                            + ".");
        }
    }
}
