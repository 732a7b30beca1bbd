package dev.shardlab.scenario.queue;

import dev.shardlab.model.WorkerName;
import dev.shardlab.model.queue.MessageContent;
import dev.shardlab.model.queue.MessageGroupId;
import dev.shardlab.model.queue.QueueAttribute;
import dev.shardlab.model.queue.QueueChange;
import dev.shardlab.model.queue.QueueLimits;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.QueueSettings;
import dev.shardlab.model.queue.RedrivePolicy;
import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.Numbers;
import dev.shardlab.scenario.form.Quantities;
import dev.shardlab.scenario.form.Shape;
import dev.shardlab.scenario.form.Texts;
import dev.shardlab.scenario.form.Type;
import dev.shardlab.sim.setup.QueueAction;
import dev.shardlab.sim.setup.TimedAction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How it is written what is done to a queue or its workers. */
public final class QueueActionFormat {

    private static final Type<String> BODY = Texts.checked(
            "text",
            "1 to 256 KB, of the characters that the service takes",
            "the body of a message",
            null,
            "Write it like \"order 7\".",
            QueueActionFormat::body,
            body -> body);

    private static final Shape<QueueAction.Send> SEND =
            Shape.of("message", "SendMessage: one message is sent by hand.", s -> {
                Key<QueueAction.Send, QueueName> queue = queue(s, QueueAction.Send::queue);
                Key<QueueAction.Send, String> body =
                        s.required("body", BODY, "\"order 7\"", "What it says.", QueueAction.Send::body);
                Key<QueueAction.Send, MessageGroupId> group = s.optional(
                        "group",
                        QueueFields.GROUP,
                        "none; required by a FIFO queue",
                        "\"customer-7\"",
                        "Its group: MessageGroupId.",
                        QueueAction.Send::group);
                s.check(List.of(queue, group), v -> {
                    if (v.get(queue).isFifo() && v.find(group) == null) {
                        v.report(
                                "The key \"group\" is missing: a message of a FIFO queue belongs to a group.",
                                "Add \"group\", like \"customer-7\".");
                    }
                });
                return v -> new QueueAction.Send(v.get(queue), v.get(body), v.find(group));
            });

    private static final Shape<QueueAction.Purge> PURGE =
            Shape.of("purge", "PurgeQueue: all messages are gone. Once in 60 seconds.", s -> {
                Key<QueueAction.Purge, QueueName> queue = queue(s, QueueAction.Purge::queue);
                return v -> new QueueAction.Purge(v.get(queue));
            });

    private static final Shape<QueueAction.ChangeSettings> CHANGE = Shape.of(
            "queue change",
            "SetQueueAttributes: what is not named stays as it is. A new visibility timeout holds for later receives.",
            s -> {
                Key<QueueAction.ChangeSettings, QueueName> queue = queue(s, QueueAction.ChangeSettings::queue);
                Key<QueueAction.ChangeSettings, Duration> visibility = changed(
                        s,
                        "visibilityTimeout",
                        QueueFormat.VISIBILITY,
                        QueueAttribute.VISIBILITY_TIMEOUT,
                        QueueSettings::visibilityTimeout,
                        "\"2m\"",
                        "How long a received message stays hidden.");
                Key<QueueAction.ChangeSettings, Duration> retention = changed(
                        s,
                        "retention",
                        QueueFormat.RETENTION,
                        QueueAttribute.RETENTION,
                        QueueSettings::retention,
                        "\"14d\"",
                        "How long a message is kept.");
                Key<QueueAction.ChangeSettings, Duration> delay = changed(
                        s,
                        "delay",
                        QueueFormat.DELAY,
                        QueueAttribute.DELAY,
                        QueueSettings::delay,
                        "\"10s\"",
                        "How long a new message stays hidden.");
                Key<QueueAction.ChangeSettings, Duration> wait = changed(
                        s,
                        "receiveWait",
                        QueueFormat.WAIT,
                        QueueAttribute.RECEIVE_WAIT,
                        QueueSettings::receiveWait,
                        "\"20s\"",
                        "How long a receive waits for a message.");
                Key<QueueAction.ChangeSettings, Integer> size = changed(
                        s,
                        "maxMessageSize",
                        Quantities.size(QueueLimits.MIN_MESSAGE_BYTES, QueueLimits.MAX_MESSAGE_BYTES),
                        QueueAttribute.MAX_MESSAGE_BYTES,
                        QueueSettings::maxMessageBytes,
                        "\"256KB\"",
                        "Larger messages are refused.");
                Key<QueueAction.ChangeSettings, RedrivePolicy> redrive = changed(
                        s,
                        "redrive",
                        QueueFormat.REDRIVE,
                        QueueAttribute.REDRIVE,
                        QueueSettings::redrive,
                        "{\"deadLetterQueue\": \"orders-dead\", \"maxReceiveCount\": 3}",
                        "Where a message goes that was received too often.");
                return v -> {
                    List<QueueAttribute> given = new ArrayList<>();
                    QueueSettings values = QueueSettings.DEFAULT;
                    if (v.find(visibility) != null) {
                        given.add(QueueAttribute.VISIBILITY_TIMEOUT);
                        values = values.withVisibilityTimeout(v.get(visibility));
                    }
                    if (v.find(retention) != null) {
                        given.add(QueueAttribute.RETENTION);
                        values = values.withRetention(v.get(retention));
                    }
                    if (v.find(delay) != null) {
                        given.add(QueueAttribute.DELAY);
                        values = values.withDelay(v.get(delay));
                    }
                    if (v.find(wait) != null) {
                        given.add(QueueAttribute.RECEIVE_WAIT);
                        values = values.withReceiveWait(v.get(wait));
                    }
                    if (v.find(size) != null) {
                        given.add(QueueAttribute.MAX_MESSAGE_BYTES);
                        values = values.withMaxMessageBytes(v.get(size));
                    }
                    if (v.find(redrive) != null) {
                        given.add(QueueAttribute.REDRIVE);
                        values = values.withRedrive(v.find(redrive));
                    }
                    return new QueueAction.ChangeSettings(v.get(queue), QueueChange.of(values, given));
                };
            });

    private static final Shape<QueueAction.AddWorkers> ADD =
            Shape.of("more queue workers", "Workers of a queue that come in addition; they are numbered on.", s -> {
                Key<QueueAction.AddWorkers, WorkerName> workers = workers(s, QueueAction.AddWorkers::workers);
                Key<QueueAction.AddWorkers, Integer> count = s.withDefault(
                        "count",
                        Numbers.whole(1, QueueWorkersFormat.MOST_WORKERS, "workers"),
                        1,
                        "2",
                        "How many.",
                        QueueAction.AddWorkers::count);
                return v -> new QueueAction.AddWorkers(v.get(workers), v.get(count));
            });

    private static final Shape<QueueAction.StopQueueWorker> STOP =
            Shape.of("queue worker stop", "A worker of a queue works off what it has, and asks for no more.", s -> {
                Key<QueueAction.StopQueueWorker, WorkerName> workers = workers(s, QueueAction.StopQueueWorker::workers);
                Key<QueueAction.StopQueueWorker, Integer> number = number(s, QueueAction.StopQueueWorker::number);
                return v -> new QueueAction.StopQueueWorker(v.get(workers), v.get(number));
            });

    private static final Shape<QueueAction.CrashQueueWorker> CRASH = Shape.of(
            "queue worker crash",
            "A worker of a queue dies with all it holds; after its `restart` it is there again.",
            s -> {
                Key<QueueAction.CrashQueueWorker, WorkerName> workers =
                        workers(s, QueueAction.CrashQueueWorker::workers);
                Key<QueueAction.CrashQueueWorker, Integer> number = number(s, QueueAction.CrashQueueWorker::number);
                return v -> new QueueAction.CrashQueueWorker(v.get(workers), v.get(number));
            });

    private QueueActionFormat() {}

    /** Adds the keys of an action that are about queues. */
    public static List<Key<TimedAction, ? extends QueueAction>> verbs(Shape<TimedAction> s) {
        return List.of(
                verb(s, "sendMessage", SEND, QueueAction.Send.class, "{\"queue\": \"orders\", \"body\": \"order 7\"}"),
                verb(s, "purgeQueue", PURGE, QueueAction.Purge.class, "{\"queue\": \"orders\"}"),
                verb(
                        s,
                        "setQueue",
                        CHANGE,
                        QueueAction.ChangeSettings.class,
                        "{\"queue\": \"orders\", \"visibilityTimeout\": \"2m\"}"),
                verb(s, "addQueueWorkers", ADD, QueueAction.AddWorkers.class, "{\"count\": 2}"),
                verb(s, "stopQueueWorker", STOP, QueueAction.StopQueueWorker.class, "{\"number\": 1}"),
                verb(s, "crashQueueWorker", CRASH, QueueAction.CrashQueueWorker.class, "{\"number\": 1}"));
    }

    private static <A extends QueueAction> Key<TimedAction, A> verb(
            Shape<TimedAction> s, String name, Shape<A> shape, Class<A> kind, String example) {
        return s.optional(
                name,
                shape,
                "not done",
                example,
                shape.doc(),
                timed -> kind.isInstance(timed.action()) ? kind.cast(timed.action()) : null);
    }

    private static <T> Key<T, QueueName> queue(Shape<T> s, Function<T, @Nullable QueueName> get) {
        return s.derived(
                "queue",
                QueueFields.QUEUE_REFERENCE,
                QueueFields.QUEUE_REFERENCE.unlessOnly(),
                "\"orders\"",
                "Which queue.",
                get);
    }

    private static <T> Key<T, WorkerName> workers(Shape<T> s, Function<T, @Nullable WorkerName> get) {
        return s.derived(
                "workers",
                QueueFields.WORKERS_REFERENCE,
                QueueFields.WORKERS_REFERENCE.unlessOnly(),
                "\"packers\"",
                "The name of them all.",
                get);
    }

    private static <T> Key<T, Integer> number(Shape<T> s, Function<T, @Nullable Integer> get) {
        return s.required("number", Numbers.whole(1, 1_000_000, ""), "1", "Which one: `2` is `packers-2`.", get);
    }

    private static <V> Key<QueueAction.ChangeSettings, V> changed(
            Shape<QueueAction.ChangeSettings> s,
            String key,
            Type<V> type,
            QueueAttribute attribute,
            Function<QueueSettings, @Nullable V> value,
            String example,
            String doc) {
        return s.optional(
                key,
                type,
                "as it is",
                example,
                doc,
                action -> action.change().given().contains(attribute)
                        ? value.apply(action.change().values())
                        : null);
    }

    private static String body(String text) {
        if (!MessageContent.isBody(text)) {
            throw new IllegalArgumentException("Expected a message with characters that the service takes");
        }
        if (text.length() > 262_144) {
            throw new IllegalArgumentException("A message that is sent by hand has at most 262,144 characters");
        }
        return text;
    }
}
