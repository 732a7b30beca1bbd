package dev.shardlab.words.client;

import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.queue.QueueName;
import org.jspecify.annotations.Nullable;

/**
 * The few lines that point an unmodified client at an endpoint, put a record there and read it back, and send a message to a queue,
 * receive and delete it; ready to be copied. Where there is nothing they make both; else they are about what there is.
 *
 * @param address of the endpoint, as {@code http://127.0.0.1:4567}
 * @param tlsAddress the same over TLS; empty for none
 * @param region which the client is to sign for
 * @param stream which is put to
 * @param exists whether there is such a stream, so that nobody needs to make it
 * @param queue which a message is sent to; null to say nothing of queues. Where there is one and no stream, they say nothing of streams.
 * @param anyKeys whether credentials may be anything
 */
public record ConnectLines(
        String address,
        String tlsAddress,
        String region,
        StreamName stream,
        boolean exists,
        @Nullable Queue queue,
        boolean anyKeys) {

    /**
     * One to send to.
     *
     * @param name of a FIFO queue: a message must have a group
     * @param exists whether there is such a queue, so that nobody needs to make it
     */
    public record Queue(QueueName name, boolean exists) {}

    /** What the lines call the stream as long as there is none. */
    public static final StreamName FIRST = new StreamName("clicks");

    /** And the queue as long as there is neither. */
    public static final Queue FIRST_QUEUE = new Queue(new QueueName("jobs"), false);

    /** What the lines for one kind of client do, in a few words. */
    public String heading(ClientKind kind) {
        boolean ofStreams =
                switch (kind) {
                    case KCL, KPL -> true;
                    case CLI, PYTHON, JAVA, JAVASCRIPT -> false;
                };
        if (ofStreams || queue == null) {
            return "Put a record and read it back";
        }
        return isOfQueueAlone() ? "Send a message, receive and delete it" : "Put a record, and send a message";
    }

    private boolean isOfQueueAlone() {
        return queue != null && queue.exists() && !exists;
    }

    /** The lines for one kind of client; in its own language, some of which are remarks. */
    public String of(ClientKind kind) {
        return switch (kind) {
            case CLI ->
                fill(ConnectTexts.CLI_OPENING) + "\n"
                        + both(ConnectTexts.CLI_STREAM, ConnectTexts.CLI, ConnectQueueTexts.CLI, "\n");
            case PYTHON -> both(ConnectTexts.PYTHON_STREAM, ConnectTexts.PYTHON, ConnectQueueTexts.PYTHON, "\n\n");
            case JAVA -> both(ConnectTexts.JAVA_STREAM, ConnectTexts.JAVA, ConnectQueueTexts.JAVA, "\n\n");
            case JAVASCRIPT ->
                both(ConnectTexts.JAVASCRIPT_STREAM, ConnectTexts.JAVASCRIPT, ConnectQueueTexts.JAVASCRIPT, "\n\n");
            case KCL -> fill("", ConnectTexts.KCL);
            case KPL -> tlsAddress.isEmpty() ? ConnectTexts.KPL_WITHOUT_TLS : fill("", ConnectTexts.KPL);
        };
    }

    private String both(String makeStream, String ofStream, String ofQueue, String apart) {
        String stream = fill(exists ? "" : makeStream, ofStream);
        if (queue == null) {
            return stream;
        }
        return isOfQueueAlone() ? fill(ofQueue) : stream + apart + fill(ofQueue);
    }

    private String fill(String text) {
        return fill("", text);
    }

    /** A FIFO queue wants to know the group of a message, and by what it is known again. */
    private String fill(String makeStream, String text) {
        boolean fifo = queue != null && queue.name().isFifo();
        boolean found = queue != null && queue.exists();
        return text.replace("{make}", makeStream)
                .replace("{group-cli}", fifo ? ConnectQueueTexts.CLI_GROUP : "")
                .replace("{group-python}", fifo ? ConnectQueueTexts.PYTHON_GROUP : "")
                .replace("{group-java}", fifo ? ConnectQueueTexts.JAVA_GROUP : "")
                .replace("{group-js}", fifo ? ConnectQueueTexts.JAVASCRIPT_GROUP : "")
                .replace("{url-cli}", found ? "get-queue-url" : "create-queue")
                .replace("{url-python}", found ? "get_queue_url" : "create_queue")
                .replace("{url}", found ? "getQueueUrl" : "createQueue")
                .replace("{queue}", queue == null ? "" : queue.name().value())
                .replace("{endpoint}", address)
                .replace("{host}", tlsAddress.replaceFirst("^https://(.*):\\d+$", "$1"))
                .replace("{port}", tlsAddress.replaceFirst("^.*:", ""))
                .replace("{region}", region)
                .replace("{stream}", stream.value())
                .replace("{key}", anyKeys ? "test" : "YOUR_KEY")
                .replace("{secret}", anyKeys ? "test" : "YOUR_SECRET")
                .strip();
    }
}
