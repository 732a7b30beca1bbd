package dev.shardlab.sim.queue;

import dev.shardlab.command.ClientAction;
import dev.shardlab.command.queue.QueueCommand.PurgeQueue;
import dev.shardlab.command.queue.QueueCommand.SendMessage;
import dev.shardlab.command.queue.QueueCommand.SetQueueAttributes;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.DeduplicationId;
import dev.shardlab.model.queue.MessageContent;
import dev.shardlab.model.queue.MessageEntry;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.sim.setup.QueueAction;
import dev.shardlab.state.queue.QueueStates;

/** What an action comes to: a request to the service, or an order to workers. */
public final class QueueOrders {

    private QueueOrders() {}

    public static ClientAction command(QueueAction.OnQueue action, VirtualTime now, QueueStates state) {
        return switch (action) {
            case QueueAction.Send send ->
                new SendMessage(
                        send.queue(),
                        new MessageEntry(
                                new MessageContent(send.body()),
                                null,
                                send.group(),
                                QueueMessages.areNamed(send.queue(), state) ? name(now, state) : null));
            case QueueAction.Purge(QueueName queue) -> new PurgeQueue(queue);
            case QueueAction.ChangeSettings(QueueName queue, var change) -> new SetQueueAttributes(queue, change);
        };
    }

    /** Each message that is sent by hand is another one, also if it says the same. */
    private static DeduplicationId name(VirtualTime now, QueueStates state) {
        return new DeduplicationId(
                "by-hand-" + now.micros() + "-" + state.nextMessage(0).number());
    }

    public static QueueFleetMessage order(QueueAction.OnWorkers action) {
        return switch (action) {
            case QueueAction.AddWorkers(var _, int count) -> new QueueFleetMessage.Add(count);
            case QueueAction.StopQueueWorker(var _, int number) -> new QueueFleetMessage.Stop(number - 1);
            case QueueAction.CrashQueueWorker(var _, int number) -> new QueueFleetMessage.Crash(number - 1);
        };
    }
}
