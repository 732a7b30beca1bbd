package dev.shardlab.metrics.queue;

/**
 * What is counted at a queue, under the service's own name (Amazon SQS Developer Guide, "Available CloudWatch metrics for Amazon SQS"): the
 * sum of a period.
 */
public enum QueueMetric {
    MESSAGES_SENT("NumberOfMessagesSent", "Messages that came to the queue by a request; duplicates do not count."),
    MESSAGES_RECEIVED(
            "NumberOfMessagesReceived",
            "Messages that receives brought, to all receivers together; one that is received twice counts twice."),
    MESSAGES_DELETED("NumberOfMessagesDeleted", "Messages that were deleted with a receipt handle."),
    EMPTY_RECEIVES("NumberOfEmptyReceives", "Receives that brought no message."),
    SENT_MESSAGE_SIZE("SentMessageSize", "Bytes of the messages that came to the queue: bodies and attributes.");

    private final String title;
    private final String meaning;

    QueueMetric(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    /** The name CloudWatch has for it. */
    public String title() {
        return title;
    }

    /** What it says, in one sentence. */
    public String meaning() {
        return meaning;
    }
}
