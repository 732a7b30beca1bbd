package dev.shardlab.state.queue;

import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.kit.SecondFlow;

/** How many messages went from each, or to each. */
final class UserFlows {

    private UserFlows() {}

    static SortedTree<Caller, SecondFlow> plus(
            SortedTree<Caller, SecondFlow> flows, Caller user, long messages, VirtualTime at) {
        SecondFlow flow = flows.get(user);
        return flows.with(user, (flow == null ? SecondFlow.NONE : flow).plus(messages, at));
    }
}
