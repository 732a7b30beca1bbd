package dev.shardlab.words.queue;

import dev.shardlab.draw.item.SenderNames;
import dev.shardlab.draw.queue.MessageGroupItem;
import dev.shardlab.draw.queue.MessageItem;
import dev.shardlab.draw.queue.MessagesItem;
import dev.shardlab.draw.queue.QueueItem;
import dev.shardlab.draw.queue.QueueSenderItem;
import dev.shardlab.draw.queue.QueueWorkerItem;
import dev.shardlab.draw.queue.QueueWorkersItem;
import dev.shardlab.draw.queue.TubeItem;
import dev.shardlab.model.Caller;
import dev.shardlab.model.queue.MessageGroupId;
import dev.shardlab.model.queue.MessageId;
import dev.shardlab.model.queue.QueueCounts;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.QueueSettings;
import dev.shardlab.state.kit.SecondFlow;
import dev.shardlab.state.queue.HeldMessage;
import dev.shardlab.state.queue.QueueState;
import dev.shardlab.state.queue.QueueWorkerState;
import dev.shardlab.words.page.Amounts;
import dev.shardlab.words.page.ItemCard;
import dev.shardlab.words.page.Moment;
import dev.shardlab.words.page.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
            case MessageItem it -> MessageCard.of(it.message(), queue, moment);
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
                        .map(worker -> ofWorker(worker, queue, moment))
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
        if (item.sender() instanceof Caller.Scenario) {
            rows.add(Row.of("it is", "what the plan of the experiment sends, and what you send at the window"));
        }
        flow(item, moment).ifPresent(flow -> rows.add(Row.of("sent", Amounts.count(flow.total()))));
        moment.state().queues().findProducer(item.sender()).ifPresent(producer -> {
            rows.add(Row.of("rate", Amounts.rate(producer.messagesPerSec(), "message", "messages")));
            if (producer.unusableLines() > 0) {
                rows.add(Row.of("unusable lines", Amounts.count(producer.unusableLines())));
            }
        });
        return ItemCard.of("Sender", SenderNames.subject(item.sender()), rows)
                .forReal(List.of(RealQueueCalls.send(item.queue(), "hello", exampleGroup(item.queue()))));
    }

    private static @Nullable MessageGroupId exampleGroup(QueueName queue) {
        return queue.isFifo() ? new MessageGroupId("a-group") : null;
    }

    private static Optional<SecondFlow> flow(QueueSenderItem item, Moment moment) {
        return moment.state().queues().queue(item.queue()).map(queue -> queue.flows()
                .senders()
                .get(item.sender()));
    }

    /** One for each queue, in short. */
    public static List<ItemCard> overview(Moment moment) {
        return moment.state().queues().all().stream()
                .map(queue -> ItemCard.of(kind(queue), queue.name().value(), inShort(queue)))
                .toList();
    }

    private static String kind(QueueState queue) {
        return queue.name().isFifo() ? "FIFO queue" : "Queue";
    }

    private static List<Row> inShort(QueueState queue) {
        QueueCounts counts = queue.counts();
        return List.of(
                Row.of("waiting", Amounts.count(counts.visible())),
                Row.of("in flight", Amounts.count(counts.notVisible())),
                Row.of("delayed", Amounts.count(counts.delayed())),
                Row.of("sent", Amounts.count(queue.tally().sent())),
                Row.of("received again", Amounts.count(queue.tally().receivedAgain())),
                Row.of("deleted", Amounts.count(queue.tally().deleted())));
    }

    private static ItemCard ofQueue(QueueState queue, Moment moment) {
        QueueSettings settings = queue.settings();
        HeldMessage oldest = queue.oldest();
        List<Row> rows = new ArrayList<>(inShort(queue));
        queue.flows()
                .sources()
                .forEach(source -> rows.add(Row.of(
                        "from " + source.getKey(),
                        Amounts.counted(source.getValue().total(), "dead letter", "dead letters"))));
        if (oldest != null) {
            Duration age = moment.now().since(oldest.message().sentAt());
            rows.add(Row.of("oldest", age.isZero() ? "came just now" : Amounts.duration(age)));
        }
        rows.add(Row.of("visibility timeout", Amounts.duration(settings.visibilityTimeout())));
        rows.add(Row.of("retention", Amounts.duration(settings.retention())));
        if (settings.redrive() != null) {
            rows.add(Row.of(
                    "dead-letter queue", settings.redrive().deadLetterQueue().value()));
            rows.add(
                    Row.of("after receives", Integer.toString(settings.redrive().maxReceiveCount())));
            rows.add(Row.of("moved there", Amounts.count(queue.tally().deadLettered())));
        }
        return ItemCard.of(kind(queue), queue.name().value(), rows)
                .forReal(List.of(
                        RealQueueCalls.attributes(queue.name()),
                        RealQueueCalls.receive(queue.name()),
                        RealQueueCalls.receiveAndDelete(queue.name())));
    }

    private static ItemCard ofWorker(QueueWorkerState worker, QueueState queue, Moment moment) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("now", worker.presence().name().toLowerCase(Locale.ROOT)));
        if (!worker.inHand().isEmpty()) {
            rows.add(atWork(worker, queue, moment));
        }
        if (worker.inHand().size() > 1) {
            rows.add(
                    Row.of("after that", Amounts.counted(worker.inHand().size() - 1, "more message", "more messages")));
        }
        rows.add(Row.of("worked off", Amounts.count(worker.done())));
        rows.add(Row.of("failed", Amounts.count(worker.failed())));
        rows.add(Row.of("forgot to delete", Amounts.count(worker.forgotten())));
        return ItemCard.of("Queue worker", worker.worker().name(), rows)
                .forReal(List.of(
                        RealQueueCalls.receiveAndDelete(worker.queue()), RealQueueCalls.giveBack(worker.queue())));
    }

    /** What a worker works on, and whether it is still its own: it does not look at the clock of the visibility timeout. */
    private static Row atWork(QueueWorkerState worker, QueueState queue, Moment moment) {
        MessageId first = worker.inHand().getFirst();
        boolean isLate = worker.late(queue).contains(first);
        String what = queue.message(first)
                .map(held -> held.message().content().body() + (isLate ? ": " + lost(held, moment) : ""))
                .orElse("a message that is gone from the queue");
        return Row.alarmingIf(isLate, "works on", what);
    }

    private static String lost(HeldMessage held, Moment moment) {
        return held.is(HeldMessage.Whereabouts.IN_FLIGHT) && held.receiver() != null
                ? "too late, " + held.receiver().name() + " has received it too"
                : "too late, others may receive it since " + moment.read(held.hiddenUntil());
    }

    /** Where a message is. */
    static String where(HeldMessage.Whereabouts whereabouts) {
        return switch (whereabouts) {
            case DELAYED -> "delayed";
            case VISIBLE -> "waiting";
            case IN_FLIGHT -> "in flight";
        };
    }
}
