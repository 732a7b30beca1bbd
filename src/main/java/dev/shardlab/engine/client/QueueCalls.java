package dev.shardlab.engine.client;

import dev.shardlab.command.queue.QueueCommand;
import dev.shardlab.command.queue.QueueCommand.ListQueues;
import dev.shardlab.command.queue.QueueCommand.OneQueue;
import dev.shardlab.command.queue.QueueQuestion;
import dev.shardlab.command.queue.QueueReply.QueueRefused;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.queue.QueueRules;
import dev.shardlab.event.ClientEvent.QueueCallAnswered;
import dev.shardlab.event.Event;
import dev.shardlab.model.Caller.Client;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.state.queue.QueueStates;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call to the service of queues. What a queue says of the messages that come and go says who sent and received them; so does what it
 * refuses. Of other calls an event of their own says that they were answered, before what comes of them.
 */
final class QueueCalls {

    private QueueCalls() {}

    /** @param events what has happened before; takes what happens */
    static Decision decide(QueueStates state, Client caller, QueueCommand asked, List<Event> events, VirtualTime now) {
        Decision decision = QueueRules.decide(state, caller, asked, now);
        if (!(decision.reply() instanceof QueueRefused)
                && (isControl(asked) || decision.events().isEmpty())) {
            events.add(new QueueCallAnswered(now, caller.client(), asked.apiName(), queue(asked)));
        }
        events.addAll(decision.events());
        return new Decision(events, decision.reply());
    }

    private static @Nullable QueueName queue(QueueCommand asked) {
        return switch (asked) {
            case OneQueue one -> one.queue();
            case ListQueues _ -> null;
        };
    }

    private static boolean isControl(QueueCommand asked) {
        return switch (asked) {
            case QueueCommand.SendMessage _,
                    QueueCommand.SendMessageBatch _,
                    QueueCommand.ReceiveMessage _,
                    QueueCommand.DeleteMessage _,
                    QueueCommand.DeleteMessageBatch _,
                    QueueCommand.ChangeMessageVisibility _,
                    QueueCommand.ChangeMessageVisibilityBatch _ -> false;
            case QueueCommand.CreateQueue _,
                    QueueCommand.DeleteQueue _,
                    QueueCommand.PurgeQueue _,
                    QueueCommand.SetQueueAttributes _,
                    QueueCommand.TagQueue _,
                    QueueCommand.UntagQueue _,
                    QueueCommand.AddPermission _,
                    QueueCommand.RemovePermission _,
                    QueueQuestion _,
                    ListQueues _ -> true;
        };
    }
}
