package dev.shardlab.engine.kcl;

import dev.shardlab.command.Command;
import dev.shardlab.command.kcl.GroupCommand;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.decision.Refusal;
import dev.shardlab.event.Event;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.GroupName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.kcl.GroupState;
import dev.shardlab.state.kcl.KclState;
import dev.shardlab.state.kinesis.KinesisState;
import java.util.List;

/** Leads each command of a consumer group to its rule. */
public final class KclRules {

    private KclRules() {}

    public static Decision decide(KclState state, KinesisState kinesis, GroupCommand command, VirtualTime now) {
        try {
            return switch (command) {
                case GroupCommand.CreateGroup c -> Membership.create(state, kinesis, c, now);
                case GroupCommand.StartWorker c -> Membership.start(state, kinesis, c, now);
                case GroupCommand.StopWorker c -> Membership.stop(state, kinesis, c, now);
                case GroupCommand.KillWorker c -> Membership.kill(state, c, now);
                case GroupCommand.FinishRecords c -> Advancing.finish(state, c, now);
                case GroupCommand.Checkpoint c -> Advancing.checkpoint(state, c, now);
                case GroupCommand.EndShard c -> Advancing.end(state, kinesis, c, now);
                case GroupCommand.BalanceShards c ->
                    Decision.done(Assignment.balance(kinesis, find(state, c.group()), now));
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

    static GroupState find(KclState state, GroupName name) {
        return state.group(name)
                .orElseThrow(
                        () -> new Refusal(ErrorCode.RESOURCE_NOT_FOUND, "There is no consumer group " + name + "."));
    }
}
