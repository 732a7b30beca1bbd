package dev.shardlab.state.queue;

import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.state.kit.SecondFlow;
import dev.shardlab.state.kit.SortedTree;
import java.util.List;

/**
 * Which way the messages of a queue have gone, how many in all and within the last second. Never changes: after each event it is another
 * one.
 *
 * @param senders who has sent to it
 * @param receivers who has received of it; a message received three times counts three times
 * @param sources out of which queues messages were moved into this one: dead letters
 * @param deleted by who received it
 */
public record QueueFlows(
        SortedTree<Caller, SecondFlow> senders,
        SortedTree<Caller, SecondFlow> receivers,
        SortedTree<QueueName, SecondFlow> sources,
        SecondFlow deleted) {

    static final QueueFlows NONE =
            new QueueFlows(SortedTree.empty(), SortedTree.empty(), SortedTree.empty(), SecondFlow.NONE);

    QueueFlows sent(Caller sender, long messages, VirtualTime at) {
        return new QueueFlows(plus(senders, sender, messages, at), receivers, sources, deleted);
    }

    QueueFlows received(Caller receiver, long messages, VirtualTime at) {
        return new QueueFlows(senders, plus(receivers, receiver, messages, at), sources, deleted);
    }

    QueueFlows moved(QueueName source, long messages, VirtualTime at) {
        return new QueueFlows(senders, receivers, plus(sources, source, messages, at), deleted);
    }

    QueueFlows deleted(long messages, VirtualTime at) {
        return new QueueFlows(senders, receivers, sources, deleted.plus(messages, at));
    }

    private static <K extends Comparable<? super K>> SortedTree<K, SecondFlow> plus(
            SortedTree<K, SecondFlow> flows, K whose, long messages, VirtualTime at) {
        SecondFlow flow = flows.get(whose);
        return flows.with(whose, (flow == null ? SecondFlow.NONE : flow).plus(messages, at));
    }

    void describe(List<String> lines) {
        senders.forEach(entry -> lines.add("sent by " + entry));
        receivers.forEach(entry -> lines.add("received by " + entry));
        sources.forEach(entry -> lines.add("moved from " + entry));
        lines.add("deleted " + deleted);
    }
}
