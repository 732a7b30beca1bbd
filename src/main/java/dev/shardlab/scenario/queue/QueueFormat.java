package dev.shardlab.scenario.queue;

import dev.shardlab.model.queue.QueueAccess;
import dev.shardlab.model.queue.QueueLimits;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.QueueSettings;
import dev.shardlab.model.queue.RedrivePolicy;
import dev.shardlab.scenario.form.Choice;
import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.Numbers;
import dev.shardlab.scenario.form.Quantities;
import dev.shardlab.scenario.form.ReadValues;
import dev.shardlab.scenario.form.Shape;
import dev.shardlab.scenario.form.Texts;
import dev.shardlab.scenario.form.Type;
import dev.shardlab.sim.setup.QueueSetup;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a message queue is written. */
public final class QueueFormat {

    static final Type<Duration> VISIBILITY = Quantities.duration(Duration.ZERO, QueueLimits.MAX_VISIBILITY_TIMEOUT);
    static final Type<Duration> RETENTION = Quantities.duration(QueueLimits.MIN_RETENTION, QueueLimits.MAX_RETENTION);
    static final Type<Duration> DELAY = Quantities.duration(Duration.ZERO, QueueLimits.MAX_DELAY);
    static final Type<Duration> WAIT = Quantities.duration(Duration.ZERO, QueueLimits.MAX_WAIT);

    static final Shape<RedrivePolicy> REDRIVE =
            Shape.of("redrive", "The dead-letter queue: where a message goes that was received too often.", s -> {
                Key<RedrivePolicy, QueueName> queue = s.required(
                        "deadLetterQueue",
                        QueueFields.QUEUE_REFERENCE,
                        "\"orders-dead\"",
                        "A queue of the same type that is declared as well.",
                        RedrivePolicy::deadLetterQueue);
                Key<RedrivePolicy, Integer> count = s.withDefault(
                        "maxReceiveCount",
                        Numbers.whole(1, QueueLimits.MAX_MAX_RECEIVE_COUNT, "receives"),
                        QueueLimits.DEFAULT_MAX_RECEIVE_COUNT,
                        "3",
                        "After so many receives the next one moves the message there.",
                        RedrivePolicy::maxReceiveCount);
                return v -> new RedrivePolicy(v.get(queue), v.get(count));
            });

    private static final Type<Boolean> SCOPE =
            new Choice<>("scope", List.of(false, true), perGroup -> perGroup ? "messageGroup" : "queue");

    private static final Type<Boolean> LIMIT =
            new Choice<>("limit", List.of(false, true), perGroup -> perGroup ? "perMessageGroupId" : "perQueue");

    public static final Shape<QueueSetup> QUEUE = Shape.of(
            "queue", "A message queue, there from the start. One whose name ends in `.fifo` is a FIFO queue.", s -> {
                Key<QueueSetup, QueueName> name = s.required(
                        "name", QueueFields.QUEUE_NAME, "\"orders\"", "What the queue is called.", QueueSetup::name);
                Key<QueueSetup, Duration> visibility = s.withDefault(
                        "visibilityTimeout",
                        VISIBILITY,
                        QueueLimits.DEFAULT_VISIBILITY_TIMEOUT,
                        "\"2m\"",
                        "How long a message that was received stays hidden; if it is not deleted by then, it can be received again.",
                        queue -> queue.settings().visibilityTimeout());
                Key<QueueSetup, Duration> retention = s.withDefault(
                        "retention",
                        RETENTION,
                        QueueLimits.DEFAULT_RETENTION,
                        "\"14d\"",
                        "How long a message is kept that nobody deletes.",
                        queue -> queue.settings().retention());
                Key<QueueSetup, Duration> delay = s.withDefault(
                        "delay",
                        DELAY,
                        Duration.ZERO,
                        "\"10s\"",
                        "How long a new message stays hidden.",
                        queue -> queue.settings().delay());
                Key<QueueSetup, Duration> wait = s.withDefault(
                        "receiveWait",
                        WAIT,
                        Duration.ZERO,
                        "\"20s\"",
                        "How long a receive waits for a message (long polling), unless the one who asks says it.",
                        queue -> queue.settings().receiveWait());
                Key<QueueSetup, Integer> size = s.withDefault(
                        "maxMessageSize",
                        Quantities.size(QueueLimits.MIN_MESSAGE_BYTES, QueueLimits.MAX_MESSAGE_BYTES),
                        QueueLimits.MAX_MESSAGE_BYTES,
                        "\"256KB\"",
                        "Larger messages are refused.",
                        queue -> queue.settings().maxMessageBytes());
                Key<QueueSetup, RedrivePolicy> redrive = s.optional(
                        "redrive",
                        REDRIVE,
                        "messages are received for ever",
                        "{\"deadLetterQueue\": \"orders-dead\", \"maxReceiveCount\": 3}",
                        "Where a message goes that was received too often.",
                        queue -> queue.settings().redrive());
                Key<QueueSetup, Boolean> byContent = s.withDefault(
                        "contentBasedDeduplication",
                        Texts.yesNo(),
                        false,
                        "true",
                        "FIFO: whether a message without an identifier is known by its body.",
                        queue -> queue.settings().contentBasedDeduplication());
                Key<QueueSetup, Boolean> scope = s.withDefault(
                        "deduplicationScope",
                        SCOPE,
                        false,
                        "\"messageGroup\"",
                        "FIFO: within what two messages of one identifier are taken for one.",
                        queue -> queue.settings().deduplicationPerGroup());
                Key<QueueSetup, Boolean> throughput = s.withDefault(
                        "fifoThroughputLimit",
                        LIMIT,
                        false,
                        "\"perMessageGroupId\"",
                        "FIFO: whether calls are limited for the whole queue, or for each group.",
                        queue -> queue.settings().highThroughput());
                s.check(List.of(name, redrive), v -> checkRedrive(v, name, redrive));
                s.check(List.of(name), v -> checkFifoKeys(v, name, List.of(byContent, scope, throughput)));
                return v -> new QueueSetup(
                        v.get(name),
                        new QueueSettings(
                                v.get(visibility),
                                v.get(retention),
                                v.get(delay),
                                v.get(wait),
                                v.get(size),
                                v.find(redrive),
                                v.get(byContent),
                                v.get(scope),
                                v.get(throughput),
                                QueueAccess.UNSAID));
            });

    private QueueFormat() {}

    private static void checkRedrive(
            ReadValues v, Key<QueueSetup, QueueName> name, Key<QueueSetup, RedrivePolicy> redrive) {
        RedrivePolicy policy = v.find(redrive);
        if (policy == null) {
            return;
        }
        String problem = misfit(v.get(name), policy);
        if (problem != null) {
            v.report(redrive, problem, "Name another queue of the same type as \"deadLetterQueue\".");
        }
    }

    private static @Nullable String misfit(QueueName queue, RedrivePolicy policy) {
        QueueName dead = policy.deadLetterQueue();
        if (dead.equals(queue)) {
            return "The queue is its own dead-letter queue.";
        }
        return dead.isFifo() == queue.isFifo()
                ? null
                : "The dead-letter queue of a " + (queue.isFifo() ? "FIFO" : "standard") + " queue is one too.";
    }

    private static void checkFifoKeys(
            ReadValues v, Key<QueueSetup, QueueName> name, List<Key<QueueSetup, Boolean>> ofFifo) {
        for (Key<QueueSetup, Boolean> key : ofFifo) {
            if (v.isWritten(key) && !v.get(name).isFifo()) {
                v.report(
                        key,
                        "A standard queue has no \"" + key.name() + "\".",
                        "Let the name of the queue end in .fifo, or remove the key.");
            }
        }
    }
}
