package dev.shardlab.scenario.queue;

import dev.shardlab.model.WorkerName;
import dev.shardlab.model.queue.MessageGroupId;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.scenario.form.Numbers;
import dev.shardlab.scenario.form.Reference;
import dev.shardlab.scenario.form.Texts;
import dev.shardlab.scenario.form.Type;
import java.util.List;

/** The single values of queues and their workers. */
public final class QueueFields {

    /** The kinds of things that a file declares and refers to. */
    public static final String QUEUE = "queue";

    public static final String CLIENT_QUEUE = "queue made by a client";
    public static final String QUEUE_WORKER = "queue worker";

    /** The lists in which they are declared. */
    public static final String QUEUES = "queues";

    public static final String QUEUE_WORKERS = "queueWorkers";

    public static final Reference<QueueName> QUEUE_REFERENCE =
            new Reference<>(QUEUE, List.of(CLIENT_QUEUE), QueueName::new);
    public static final Reference<WorkerName> WORKERS_REFERENCE = new Reference<>(QUEUE_WORKER, WorkerName::new);

    static final Type<QueueName> QUEUE_NAME = Texts.checked(
            "name",
            "1 to 80 of `a-z A-Z 0-9 _ -`; that of a FIFO queue ends in `.fifo`",
            "a queue's name",
            "^[a-zA-Z0-9_-]{1,80}(\\.fifo)?$",
            "Write it like \"orders\", or \"orders.fifo\".",
            QueueName::new,
            QueueName::value);
    static final Type<WorkerName> WORKERS_NAME = Texts.checked(
            "name",
            "1 to 60 characters",
            "a name of workers",
            "^[\\s\\S]{1,60}$",
            "Write it like \"packers\": the workers are then packers-1, packers-2...",
            QueueFields::workers,
            WorkerName::value);
    static final Type<MessageGroupId> GROUP = Texts.checked(
            "group of messages",
            "1 to 128 letters, digits and punctuation marks",
            "a group of messages",
            "^[\\s\\S]{1,128}$",
            "Write it like \"customer-7\".",
            MessageGroupId::new,
            MessageGroupId::value);

    static final Type<Double> SHARE = Numbers.decimal(0, 1, "of the messages");

    private QueueFields() {}

    /** With a number behind it, it is to be a worker's name still. */
    private static WorkerName workers(String text) {
        if (text.codePointCount(0, text.length()) > 60) {
            throw new IllegalArgumentException("The name of workers has at most 60 characters");
        }
        return new WorkerName(text);
    }
}
