package dev.shardlab.draw.queue;

import dev.shardlab.draw.item.SenderNames;
import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.Rates;
import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.QueueMessage;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.state.kit.SecondFlow;
import dev.shardlab.state.queue.QueueState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * From where messages come to a queue: somebody who sends, or another queue out of which dead letters are moved.
 *
 * @param name on its box
 * @param how how they come: the rate, or in words
 * @param sum how many came in all, in words
 */
record Incoming(TubeItem item, String name, String how, String sum, SecondFlow flow) {

    /**
     * Those who have sent first, then the queues.
     *
     * @param letterWriters whose dead-letter queue it is, also while none of their messages has come
     */
    static List<Incoming> of(QueueState queue, List<QueueName> letterWriters, VirtualTime now) {
        List<Incoming> all = new ArrayList<>();
        queue.flows()
                .senders()
                .forEach(entry -> all.add(ofSender(queue.name(), entry.getKey(), entry.getValue(), now)));
        Map<QueueName, SecondFlow> sources = new TreeMap<>();
        letterWriters.forEach(source -> sources.put(source, SecondFlow.NONE));
        queue.flows().sources().forEach(entry -> sources.put(entry.getKey(), entry.getValue()));
        sources.forEach((source, flow) -> all.add(ofQueue(source, flow)));
        return all;
    }

    private static Incoming ofSender(QueueName queue, Caller sender, SecondFlow flow, VirtualTime now) {
        String how = sender instanceof Caller.Scenario
                ? SenderNames.HOW_EXPERIMENT_SENDS
                : Rates.of((double) flow.perSec(now), QueueTile.UNIT);
        String sum = Ages.count(flow.total()) + " sent";
        return new Incoming(new QueueSenderItem(queue, sender), SenderNames.inShort(sender), how, sum, flow);
    }

    private static Incoming ofQueue(QueueName source, SecondFlow flow) {
        String sum = Ages.count(flow.total()) + " moved here";
        return new Incoming(new QueueItem(source), source.value(), "dead letters", sum, flow);
    }

    /** Whether a message came this way. */
    boolean brought(QueueMessage message) {
        return switch (item) {
            case QueueItem(QueueName source) -> source.equals(message.deadLetterSource());
            case QueueSenderItem(var _, Caller sender) ->
                message.deadLetterSource() == null && sender.equals(message.sender());
            case MessageItem _, MessagesItem _, MessageGroupItem _, QueueWorkerItem _, QueueWorkersItem _ -> false;
        };
    }
}
