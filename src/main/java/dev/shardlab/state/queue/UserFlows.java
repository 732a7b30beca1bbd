package dev.shardlab.state.queue;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.QueueUser;
import dev.shardlab.state.kit.SecondFlow;

/** How many messages went from each, or to each. */
final class UserFlows {

    private UserFlows() {}

    static SortedTree<QueueUser, SecondFlow> plus(
            SortedTree<QueueUser, SecondFlow> flows, QueueUser user, long messages, VirtualTime at) {
        SecondFlow flow = flows.get(user);
        return flows.with(user, (flow == null ? SecondFlow.NONE : flow).plus(messages, at));
    }
}
