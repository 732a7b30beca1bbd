package dev.shardlab.engine.control;

import dev.shardlab.command.AccountReply.PolicyGiven;
import dev.shardlab.command.PolicyCommand.DeleteResourcePolicy;
import dev.shardlab.command.PolicyCommand.GetResourcePolicy;
import dev.shardlab.command.PolicyCommand.PutResourcePolicy;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.event.SettingEvent.PolicyChanged;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;

/**
 * Resource policies (API reference, PutResourcePolicy): kept and given back, not enforced, since the laboratory has one account.
 * A resource without one has the empty policy, and loses it without complaint.
 */
final class Policies {

    private static final String NONE = "{}";

    private Policies() {}

    static Decision get(LabState state, GetResourcePolicy command) {
        String policy = Resources.labels(state, command.resource()).policy();
        return Decision.answered(new PolicyGiven(policy == null ? NONE : policy));
    }

    static Decision put(LabState state, PutResourcePolicy command, VirtualTime now) {
        Resources.labels(state, command.resource());
        return Decision.done(new PolicyChanged(now, command.resource(), command.policy()));
    }

    static Decision delete(LabState state, DeleteResourcePolicy command, VirtualTime now) {
        return Resources.labels(state, command.resource()).policy() == null
                ? Decision.done()
                : Decision.done(new PolicyChanged(now, command.resource(), null));
    }
}
