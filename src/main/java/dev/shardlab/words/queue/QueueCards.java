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
import dev.shardlab.state.queue.HeldMessage;
import dev.shardlab.state.queue.QueueState;
import dev.shardlab.state.queue.QueueWorkerState;
import dev.shardlab.words.page.Amounts;
import dev.shardlab.words.page.FactCard;
import dev.shardlab.words.page.Moment;
import dev.shardlab.words.page.Row;
import java.util.List;
import java.util.Locale;

/** Queues: the queue as a whole, its messages, and those who send to it and work for it. */
public final class QueueCards {

    private QueueCards() {}

    public static FactCard of(TubeItem item, Moment moment) {
        return moment.state()
                .queues()
                .queue(item.queue())
                .map(queue -> of(item, queue, moment))
                .orElseGet(() ->
                        FactCard.of("Queue", item.queue().value(), List.of(Row.of("at this time", "does not exist"))));
    }

    private static FactCard of(TubeItem item, QueueState queue, Moment moment) {
        return switch (item) {
            case QueueItem _ -> ofQueue(queue);
            case MessageItem it ->
                queue.message(it.message())
                        .map(held -> ofMessage(held, moment))
                        .orElseGet(() -> FactCard.of(
                                "Message",
                                it.message().toString(),
                                List.of(Row.of("at this time", "not in " + queue.name()))));
            case MessagesItem it ->
                FactCard.of(
                        "Messages",
                        Amounts.count(it.messages()) + " of " + queue.name(),
                        List.of(Row.of("they are", where(it.whereabouts()))));
            case MessageGroupItem it ->
                FactCard.of(
                        "Message group",
                        it.group().value(),
                        List.of(
                                Row.of("of", queue.name().value()),
                                Row.of("now", queue.isBlocked(it.group()) ? "blocked by its first" : "free")));
            case QueueSenderItem it ->
                FactCard.of(
                        "Sender",
                        it.sender().name(),
                        List.of(Row.of("sends to", queue.name().value())));
            case QueueWorkerItem it ->
                moment.state()
                        .queues()
                        .find(it.worker())
                        .map(QueueCards::ofWorker)
                        .orElseGet(() -> FactCard.of(
                                "Receiver",
                                it.worker().name(),
                                List.of(Row.of("takes of", queue.name().value()))));
            case QueueWorkersItem it ->
                FactCard.of(
                        "Queue workers",
                        it.fleet(),
                        List.of(Row.of("work for", queue.name().value())));
        };
    }

    private static FactCard ofQueue(QueueState queue) {
        QueueCounts counts = queue.counts();
        return FactCard.of(
                "Queue",
                queue.name().value(),
                List.of(
                        Row.of("waiting", Amounts.count(counts.visible())),
                        Row.of("in flight", Amounts.count(counts.notVisible())),
                        Row.of("delayed", Amounts.count(counts.delayed())),
                        Row.of("sent", Amounts.count(queue.tally().sent())),
                        Row.of("deleted", Amounts.count(queue.tally().deleted()))));
    }

    private static FactCard ofMessage(HeldMessage held, Moment moment) {
        return FactCard.of(
                "Message",
                held.id().toString(),
                List.of(
                        Row.of("now", where(held.whereabouts())),
                        Row.of("sent", moment.read(held.message().sentAt())),
                        Row.of("received", Integer.toString(held.receiveCount())),
                        Row.of("body", held.message().content().body())));
    }

    private static FactCard ofWorker(QueueWorkerState worker) {
        return FactCard.of(
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
