package dev.shardlab.words.queue;

import dev.shardlab.draw.queue.MessageGroupItem;
import dev.shardlab.draw.queue.MessageItem;
import dev.shardlab.draw.queue.MessagesItem;
import dev.shardlab.draw.queue.QueueItem;
import dev.shardlab.draw.queue.QueueSenderItem;
import dev.shardlab.draw.queue.QueueWorkerItem;
import dev.shardlab.draw.queue.QueueWorkersItem;
import dev.shardlab.draw.queue.TubeItem;
import dev.shardlab.model.queue.QueueCounts;
import dev.shardlab.model.queue.QueueSettings;
import dev.shardlab.state.queue.HeldMessage;
import dev.shardlab.state.queue.QueueState;
import dev.shardlab.state.queue.QueueTally;
import dev.shardlab.state.queue.QueueWorkerState;
import dev.shardlab.words.page.Amounts;
import dev.shardlab.words.page.ItemCard;
import dev.shardlab.words.page.Moment;
import dev.shardlab.words.page.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Queues: the queue as a whole, its messages, and those who send to it and work for it. */
public final class QueueCards {

    private QueueCards() {}

    public static ItemCard of(TubeItem item, Moment moment) {
        return moment.state()
                .queues()
                .queue(item.queue())
                .map(queue -> of(item, queue, moment))
                .orElseGet(() ->
                        ItemCard.of("Queue", item.queue().value(), List.of(Row.of("at this time", "does not exist"))));
    }

    private static ItemCard of(TubeItem item, QueueState queue, Moment moment) {
        return switch (item) {
            case QueueItem _ -> ofQueue(queue, moment);
            case MessageItem it ->
                queue.message(it.message())
                        .map(held -> ofMessage(held, moment))
                        .orElseGet(() -> ItemCard.of(
                                "Message",
                                it.message().toString(),
                                List.of(Row.of("at this time", "not in " + queue.name()))));
            case MessagesItem it ->
                ItemCard.of(
                        "Messages",
                        Amounts.count(it.messages()) + " of " + queue.name(),
                        List.of(Row.of("they are", where(it.whereabouts()))));
            case MessageGroupItem it ->
                ItemCard.of(
                        "Message group",
                        it.group().value(),
                        List.of(
                                Row.of("of", queue.name().value()),
                                Row.of("now", queue.isBlocked(it.group()) ? "blocked by its first" : "free")));
            case QueueSenderItem it -> ofSender(it, moment);
            case QueueWorkerItem it ->
                moment.state()
                        .queues()
                        .find(it.worker())
                        .map(QueueCards::ofWorker)
                        .orElseGet(() -> ItemCard.of(
                                "Receiver",
                                it.worker().name(),
                                List.of(Row.of("takes of", queue.name().value()))));
            case QueueWorkersItem it ->
                ItemCard.of(
                        "Queue workers",
                        it.fleet(),
                        List.of(Row.of("work for", queue.name().value())));
        };
    }

    /** Whoever is connected from outside is seen by what came of it alone. */
    private static ItemCard ofSender(QueueSenderItem item, Moment moment) {
        List<Row> rows = new ArrayList<>(List.of(Row.of("sends to", item.queue().value())));
        moment.state().queues().findProducer(item.sender()).ifPresent(producer -> {
            rows.add(Row.of("rate", Amounts.rate(producer.messagesPerSec(), "messages")));
            rows.add(Row.of("sent", Amounts.count(producer.sent())));
            if (producer.unusableLines() > 0) {
                rows.add(Row.of("unusable lines", Amounts.count(producer.unusableLines())));
            }
        });
        return ItemCard.of("Sender", item.sender().name(), rows);
    }

    private static ItemCard ofQueue(QueueState queue, Moment moment) {
        QueueCounts counts = queue.counts();
        QueueTally tally = queue.tally();
        QueueSettings settings = queue.settings();
        HeldMessage oldest = queue.oldest();
        List<Row> rows = new ArrayList<>(List.of(
                Row.of("waiting", Amounts.count(counts.visible())),
                Row.of("in flight", Amounts.count(counts.notVisible())),
                Row.of("delayed", Amounts.count(counts.delayed())),
                Row.of("sent", Amounts.count(tally.sent())),
                Row.of("received again", Amounts.count(tally.receivedAgain())),
                Row.of("deleted", Amounts.count(tally.deleted()))));
        if (oldest != null) {
            rows.add(Row.of(
                    "oldest",
                    Amounts.duration(moment.now().since(oldest.message().sentAt()))));
        }
        rows.add(Row.of("visibility timeout", Amounts.duration(settings.visibilityTimeout())));
        rows.add(Row.of("retention", Amounts.duration(settings.retention())));
        if (settings.redrive() != null) {
            rows.add(Row.of(
                    "dead-letter queue", settings.redrive().deadLetterQueue().value()));
            rows.add(
                    Row.of("after receives", Integer.toString(settings.redrive().maxReceiveCount())));
            rows.add(Row.of("moved there", Amounts.count(tally.deadLettered())));
        }
        return ItemCard.of(
                queue.name().isFifo() ? "FIFO queue" : "Queue", queue.name().value(), rows);
    }

    private static ItemCard ofMessage(HeldMessage held, Moment moment) {
        List<Row> rows = new ArrayList<>(List.of(
                Row.of("now", where(held.whereabouts())),
                Row.of("sent", moment.read(held.message().sentAt())),
                Row.of("received", Amounts.counted(held.receiveCount(), "time", "times"))));
        if (held.receiver() != null) {
            rows.add(Row.of("last by", held.receiver().name()));
        }
        if (held.is(HeldMessage.Whereabouts.IN_FLIGHT) || held.is(HeldMessage.Whereabouts.DELAYED)) {
            rows.add(Row.of("hidden until", moment.read(held.hiddenUntil())));
        }
        if (held.message().group() != null) {
            rows.add(Row.of("group", held.message().group().value()));
        }
        rows.add(Row.of("body", held.message().content().body()));
        return ItemCard.of("Message", held.id().toString(), rows);
    }

    private static ItemCard ofWorker(QueueWorkerState worker) {
        return ItemCard.of(
                "Queue worker",
                worker.worker().name(),
                List.of(
                        Row.of("now", worker.presence().name().toLowerCase(Locale.ROOT)),
                        Row.of("worked off", Amounts.count(worker.done())),
                        Row.of("failed", Amounts.count(worker.failed())),
                        Row.of("forgot to delete", Amounts.count(worker.forgotten()))));
    }

    private static String where(HeldMessage.Whereabouts whereabouts) {
        return switch (whereabouts) {
            case DELAYED -> "delayed";
            case VISIBLE -> "waiting";
            case IN_FLIGHT -> "in flight";
        };
    }
}
