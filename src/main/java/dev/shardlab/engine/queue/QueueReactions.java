package dev.shardlab.engine.queue;

import dev.shardlab.command.Command;
import dev.shardlab.command.queue.AnswerPolls;
import dev.shardlab.event.Event;
import dev.shardlab.event.QueueEvent;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.state.queue.QueueState;
import dev.shardlab.state.queue.QueueStates;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** After which events receives that wait may have something: those that make a message, or a group, free. */
final class QueueReactions {

    private QueueReactions() {}

    /** What is to be asked once these events have been folded, queue by queue; mostly nothing. */
    static List<Command> after(List<Event> events, QueueStates queues) {
        Set<QueueName> touched = null;
        for (Event event : events) {
            if (event instanceof QueueEvent happened) {
                QueueName freed = freed(happened);
                if (freed != null
                        && queues.queue(freed).filter(QueueReactions::canAnswer).isPresent()) {
                    touched = touched == null ? new TreeSet<>() : touched;
                    touched.add(freed);
                }
            }
        }
        return touched == null
                ? List.of()
                : touched.stream().<Command>map(AnswerPolls::new).toList();
    }

    private static boolean canAnswer(QueueState queue) {
        return queue.hasPolls() && queue.hasReceivable();
    }

    private static @Nullable QueueName freed(QueueEvent event) {
        return switch (event) {
            case QueueEvent.MessagesSent _,
                    QueueEvent.DelayEnded _,
                    QueueEvent.VisibilityTimedOut _,
                    QueueEvent.VisibilityChanged _,
                    QueueEvent.MessagesDeleted _,
                    QueueEvent.MessagesExpired _ -> event.queue();
            case QueueEvent.MessagesDeadLettered dead -> dead.to();
            // With a visibility timeout of 0 it is given back in the same moment.
            case QueueEvent.MessagesReceived received ->
                received.hiddenUntil().isAfter(received.at()) ? null : received.queue();
            case QueueEvent.ReceiveRepeated repeated ->
                repeated.hiddenUntil().isAfter(repeated.at()) ? null : repeated.queue();
            case QueueEvent.QueueCreated _,
                    QueueEvent.QueueDeleted _,
                    QueueEvent.QueuePurged _,
                    QueueEvent.QueueSettingsChanged _,
                    QueueEvent.QueueTagsChanged _,
                    QueueEvent.DuplicatesDropped _,
                    QueueEvent.PollStarted _,
                    QueueEvent.QueueCallRefused _,
                    QueueEvent.QueueWorkerStarted _,
                    QueueEvent.QueueWorkerStopped _,
                    QueueEvent.QueueProducerStarted _,
                    QueueEvent.QueueRateChanged _,
                    QueueEvent.QueueInputProblem _,
                    QueueEvent.MessageWorked _ -> null;
        };
    }
}
