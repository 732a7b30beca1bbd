package dev.shardlab.state.queue;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.kit.SecondFlow;

/** How many messages went from each, or to each. */
final class UserFlows {

    private UserFlows() {}

    static <K extends Comparable<? super K>> SortedTree<K, SecondFlow> plus(
            SortedTree<K, SecondFlow> flows, K whose, long messages, VirtualTime at) {
        SecondFlow flow = flows.get(whose);
        return flows.with(whose, (flow == null ? SecondFlow.NONE : flow).plus(messages, at));
    }
}
