package dev.shardlab.engine.kcl;

import dev.shardlab.command.Command;
import dev.shardlab.command.kcl.ApplicationCommand;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.decision.Refusal;
import dev.shardlab.event.Event;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kcl.KclState;
import dev.shardlab.state.kinesis.KinesisState;
import java.util.List;

/** Leads each command of an application to its rule. */
public final class KclRules {

    private KclRules() {}

    /**
     * Decides a command of an application; the service knows nothing of the kind, so errors and words are chosen here. The reply is
     * ResourceNotFoundException if the application, its stream, a shard or a running worker is not there, ResourceInUseException if what
     * is to begin is there already, and InvalidArgumentException if a value is out of its range, a worker does not own the shard, or the
     * shard is not read to its end.
     *
     * @param now the time of the events to come
     */
    public static Decision decide(KclState state, KinesisState kinesis, ApplicationCommand command, VirtualTime now) {
        try {
            return switch (command) {
                case ApplicationCommand.CreateApplication c -> Membership.create(state, kinesis, c, now);
                case ApplicationCommand.StartWorker c -> Membership.start(state, kinesis, c, now);
                case ApplicationCommand.StopWorker c -> Membership.stop(state, kinesis, c, now);
                case ApplicationCommand.KillWorker c -> Membership.kill(state, c, now);
                case ApplicationCommand.FinishRecords c -> Advancing.finish(state, c, now);
                case ApplicationCommand.Checkpoint c -> Advancing.checkpoint(state, c, now);
                case ApplicationCommand.EndShard c -> Advancing.end(state, kinesis, c, now);
                case ApplicationCommand.BalanceShards c ->
                    Decision.done(Assignment.balance(kinesis, find(state, c.application()), now));
            };
        } catch (Refusal refusal) {
            return refusal.decision();
        }
    }

    /** When something is due next, in microseconds of virtual time; {@code Long.MAX_VALUE} if nothing is under way. */
    public static long nextDueMicros(KclState state) {
        return Failover.nextMicros(state);
    }

    /** What is due by now; nothing if nothing is. */
    public static List<Event> elapse(KclState state, VirtualTime now) {
        return Failover.due(state, now);
    }

    /** What applications ask for because of what happened. */
    public static List<Command> reactions(KclState state, List<Event> happened) {
        return Rebalancing.after(happened, state);
    }

    static ApplicationState find(KclState state, ApplicationName name) {
        return state.application(name)
                .orElseThrow(() -> new Refusal(ErrorCode.RESOURCE_NOT_FOUND, "There is no application " + name + "."));
    }
}
