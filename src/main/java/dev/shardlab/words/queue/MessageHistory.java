package dev.shardlab.words.queue;

import dev.shardlab.draw.item.SenderNames;
import dev.shardlab.event.QueueEvent;
import dev.shardlab.event.QueueEvent.MessagesDeadLettered;
import dev.shardlab.event.QueueEvent.MessagesSent;
import dev.shardlab.model.queue.MessageId;
import dev.shardlab.model.queue.QueueMessage;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.words.page.Amounts;
import dev.shardlab.words.page.Moment;
import dev.shardlab.words.page.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one message, from the queue it was sent to into every queue it was moved to.
 *
 * @param message as it was sent
 * @param events in their order; the first is its sending
 */
record MessageHistory(QueueMessage message, List<QueueEvent> events, Moment moment) {

    /** A message that comes back again and again has a long history: so much of its end is told. */
    private static final int MOST_TOLD = 9;

    MessageHistory {
        events = List.copyOf(events);
    }

    /** Empty before it was sent. */
    static Optional<MessageHistory> of(MessageId id, Moment moment) {
        return moment.log()
                .back(moment.now(), MessagesSent.class, sent -> find(sent.messages(), id) != null)
                .map(sent -> new MessageHistory(
                        Objects.requireNonNull(find(sent.messages(), id)),
                        moment.log().all(sent.at(), moment.now(), QueueEvent.class, event -> isOf(event, id)),
                        moment));
    }

    private static @Nullable QueueMessage find(List<QueueMessage> messages, MessageId id) {
        return messages.stream()
                .filter(message -> message.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static boolean isOf(QueueEvent event, MessageId id) {
        return switch (event) {
            case MessagesSent e -> find(e.messages(), id) != null;
            case MessagesDeadLettered e -> find(e.messages(), id) != null;
            case QueueEvent.DuplicatesDropped e -> e.originals().contains(id);
            case QueueEvent.DelayEnded e -> e.messages().contains(id);
            case QueueEvent.MessagesReceived e -> e.messages().contains(id);
            case QueueEvent.ReceiveRepeated e -> e.messages().contains(id);
            case QueueEvent.MessagesDeleted e -> e.messages().contains(id);
            case QueueEvent.VisibilityChanged e -> e.message().equals(id);
            case QueueEvent.VisibilityTimedOut e -> e.messages().contains(id);
            case QueueEvent.MessagesExpired e -> e.messages().contains(id);
            case QueueEvent.MessageWorked e -> e.message().equals(id);
            case QueueEvent.QueueCreated _,
                    QueueEvent.QueueDeleted _,
                    QueueEvent.QueuePurged _,
                    QueueEvent.QueueSettingsChanged _,
                    QueueEvent.QueueTagsChanged _,
                    QueueEvent.PollStarted _,
                    QueueEvent.QueueCallRefused _,
                    QueueEvent.QueueWorkerStarted _,
                    QueueEvent.QueueWorkerStopped _,
                    QueueEvent.QueueProducerStarted _,
                    QueueEvent.QueueRateChanged _,
                    QueueEvent.QueueInputProblem _ -> false;
        };
    }

    /** How often it was received of a queue. */
    long receives(QueueName queue) {
        return events.stream()
                .filter(event -> event instanceof QueueEvent.MessagesReceived
                        && event.queue().equals(queue))
                .count();
    }

    /** The last event of a type; empty if there was none. */
    <E extends QueueEvent> Optional<E> last(Class<E> type) {
        return events.reversed().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    /** What last made it visible again, or said when it will be. */
    Optional<QueueEvent> lastReturn() {
        return events.reversed().stream()
                .filter(event ->
                        event instanceof QueueEvent.VisibilityChanged || event instanceof QueueEvent.VisibilityTimedOut)
                .findFirst();
    }

    /** One line for each thing that happened; of a long history its beginning and its end. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        int left = events.size() - MOST_TOLD;
        for (int i = 0; i < events.size(); i++) {
            if (i == 0 || i >= left) {
                rows.add(row(events.get(i)));
            } else if (i == 1) {
                rows.add(Row.faint("then", Amounts.counted(left - 1, "more thing", "more things") + " happened to it"));
            }
        }
        return rows;
    }

    private Row row(QueueEvent event) {
        String at = moment.read(event.at());
        return switch (event) {
            case MessagesSent e -> Row.of("sent", at + " by " + SenderNames.subject(e.sender()));
            case QueueEvent.DelayEnded _ -> Row.of("delay over", at);
            case QueueEvent.DuplicatesDropped e ->
                Row.of("sent again", at + " by " + SenderNames.subject(e.sender()) + ", dropped as a duplicate");
            case QueueEvent.MessagesReceived e -> Row.of("received", at + " by " + e.receiver());
            case QueueEvent.ReceiveRepeated e ->
                Row.of("given again", at + " to " + e.receiver() + ", until " + moment.read(e.hiddenUntil()));
            case QueueEvent.MessageWorked e ->
                switch (e.outcome()) {
                    case DONE -> Row.of("worked off", at + " by " + e.worker());
                    case FORGOTTEN -> Row.alarmingIf(true, "not deleted", at + ", " + e.worker() + " forgets it");
                    case FAILED -> Row.alarmingIf(true, "failed", at + ", " + e.worker());
                };
            case QueueEvent.VisibilityChanged e ->
                e.visibleAt().isAfter(e.at())
                        ? Row.of("hidden longer", at + " by " + e.user() + ", until " + moment.read(e.visibleAt()))
                        : Row.of("given back", at + " by " + e.user());
            case QueueEvent.VisibilityTimedOut _ -> Row.alarmingIf(true, "timed out", at + ", visible again");
            case MessagesDeadLettered e -> Row.alarmingIf(true, "dead letter", at + ", to " + e.to());
            case QueueEvent.MessagesDeleted e -> Row.of("deleted", at + " by " + e.user());
            case QueueEvent.MessagesExpired _ -> Row.alarmingIf(true, "expired", at);
            case QueueEvent.QueueCreated _,
                    QueueEvent.QueueDeleted _,
                    QueueEvent.QueuePurged _,
                    QueueEvent.QueueSettingsChanged _,
                    QueueEvent.QueueTagsChanged _,
                    QueueEvent.PollStarted _,
                    QueueEvent.QueueCallRefused _,
                    QueueEvent.QueueWorkerStarted _,
                    QueueEvent.QueueWorkerStopped _,
                    QueueEvent.QueueProducerStarted _,
                    QueueEvent.QueueRateChanged _,
                    QueueEvent.QueueInputProblem _ -> Row.of("then", at);
        };
    }
}
