package dev.shardlab.engine.kinesis.control;

import dev.shardlab.command.kinesis.AccountReply.PolicyGiven;
import dev.shardlab.command.kinesis.PolicyCommand.DeleteResourcePolicy;
import dev.shardlab.command.kinesis.PolicyCommand.GetResourcePolicy;
import dev.shardlab.command.kinesis.PolicyCommand.PutResourcePolicy;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.decision.Refusal;
import dev.shardlab.event.SettingEvent.PolicyChanged;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.StreamArns;
import dev.shardlab.state.kinesis.KinesisState;

/**
 * Resource policies (API reference, PutResourcePolicy): kept and given back, not enforced, since the laboratory has one account.
 * A resource without one has the empty policy, which cannot be deleted. Refusals name the resource by its ARN (moto).
 */
final class Policies {

    private static final String NONE = "{}";

    private Policies() {}

    static Decision get(KinesisState state, GetResourcePolicy command) {
        String policy = Resources.labelsByArn(state, command.resource()).policy();
        return Decision.answered(new PolicyGiven(policy == null ? NONE : policy));
    }

    static Decision put(KinesisState state, PutResourcePolicy command, VirtualTime now) {
        Resources.labelsByArn(state, command.resource());
        return Decision.done(new PolicyChanged(now, command.resource(), command.policy()));
    }

    static Decision delete(KinesisState state, DeleteResourcePolicy command, VirtualTime now) {
        if (Resources.labelsByArn(state, command.resource()).policy() == null) {
            throw new Refusal(
                    ErrorCode.RESOURCE_NOT_FOUND,
                    "No resource policy found for resource ARN %s."
                            .formatted(StreamArns.of(command.resource(), state.service())));
        }
        return Decision.done(new PolicyChanged(now, command.resource(), null));
    }
}
