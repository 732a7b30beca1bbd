package dev.shardlab.engine.group;

import dev.shardlab.command.GroupCommand;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.decision.Refusal;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.GroupName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.GroupState;
import dev.shardlab.state.LabState;

/** Leads each command of a consumer group to its rule. */
public final class GroupRules {

    private GroupRules() {}

    public static Decision decide(LabState state, GroupCommand command, VirtualTime now) {
        try {
            return switch (command) {
                case GroupCommand.CreateGroup c -> Membership.create(state, c, now);
                case GroupCommand.StartWorker c -> Membership.start(state, c, now);
                case GroupCommand.StopWorker c -> Membership.stop(state, c, now);
                case GroupCommand.KillWorker c -> Membership.kill(state, c, now);
                case GroupCommand.FinishRecords c -> Advancing.finish(state, c, now);
                case GroupCommand.Checkpoint c -> Advancing.checkpoint(state, c, now);
                case GroupCommand.EndShard c -> Advancing.end(state, c, now);
                case GroupCommand.BalanceShards c ->
                    Decision.done(Assignment.balance(state, find(state, c.group()), now));
            };
        } catch (Refusal refusal) {
            return refusal.decision();
        }
    }

    static GroupState find(LabState state, GroupName name) {
        return state.group(name)
                .orElseThrow(
                        () -> new Refusal(ErrorCode.RESOURCE_NOT_FOUND, "There is no consumer group " + name + "."));
    }
}
