package dev.shardlab.words.queue;

import dev.shardlab.model.queue.MessageId;
import dev.shardlab.model.queue.QueueMessage;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.state.queue.HeldMessage;
import dev.shardlab.state.queue.QueueState;
import dev.shardlab.words.page.Amounts;
import dev.shardlab.words.page.ItemCard;
import dev.shardlab.words.page.Moment;
import dev.shardlab.words.page.Row;
import dev.shardlab.words.page.Snippet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A message: where it is, and all that has happened to it. Whoever picked it once keeps seeing it, also when another queue has it, and
 * when it is gone.
 */
final class MessageCard {

    private static final String KIND = "Message";

    private MessageCard() {}

    static ItemCard of(MessageId id, QueueState asked, Moment moment) {
        Optional<QueueState> queue = asked.message(id).isPresent()
                ? Optional.of(asked)
                : moment.state().queues().all().stream()
                        .filter(other -> other.message(id).isPresent())
                        .findFirst();
        Optional<MessageHistory> history = MessageHistory.of(id, moment);
        if (queue.isEmpty()) {
            return history.map(past -> ofGone(past, moment))
                    .orElseGet(() -> ItemCard.of(
                            KIND, id.toString(), List.of(Row.faint("at this time", "not in " + asked.name()))));
        }
        QueueState in = queue.get();
        HeldMessage held = in.message(id).orElseThrow();
        List<Row> rows = new ArrayList<>(now(held, in, moment));
        rows.addAll(said(held.message()));
        history.ifPresent(past -> rows.addAll(past.rows()));
        ItemCard card = ItemCard.of(kind(held), id.toString(), rows).forReal(calls(held.message(), in.name()));
        return history.map(past -> new MessageReason(past, moment).of(card, held, in))
                .orElse(card);
    }

    private static List<Snippet> calls(QueueMessage message, QueueName queue) {
        return List.of(
                RealQueueCalls.send(queue, message.content().body(), message.group()),
                RealQueueCalls.receiveAndDelete(queue),
                RealQueueCalls.giveBack(queue));
    }

    private static String kind(HeldMessage held) {
        return held.message().deadLetterSource() == null ? KIND : "Dead letter";
    }

    private static List<Row> now(HeldMessage held, QueueState queue, Moment moment) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("now", QueueCards.where(held.whereabouts()) + " in " + queue.name()));
        QueueName source = held.message().deadLetterSource();
        rows.add(Row.of(
                source != null ? "received here" : "received",
                held.receiveCount() == 0 ? "never" : Amounts.counted(held.receiveCount(), "time", "times")));
        if (source != null) {
            rows.add(Row.of("came from", source.value()));
        }
        switch (held.whereabouts()) {
            case IN_FLIGHT -> rows.add(Row.of("visible again", moment.in(held.hiddenUntil())));
            case DELAYED -> rows.add(Row.of("visible", moment.in(held.hiddenUntil())));
            case VISIBLE -> {}
        }
        return rows;
    }

    private static List<Row> said(QueueMessage message) {
        List<Row> rows = new ArrayList<>();
        if (message.group() != null) {
            rows.add(Row.of("group", message.group().value()));
        }
        rows.add(Row.of("body", message.content().body()));
        return rows;
    }

    private static ItemCard ofGone(MessageHistory past, Moment moment) {
        List<Row> rows = new ArrayList<>(List.of(Row.of("now", "in no queue")));
        rows.addAll(said(past.message()));
        rows.addAll(past.rows());
        ItemCard card = ItemCard.of(KIND, past.message().id().toString(), rows);
        return new MessageReason(past, moment).ofGone(card);
    }
}
