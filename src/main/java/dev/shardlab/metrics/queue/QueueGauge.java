package dev.shardlab.metrics.queue;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.QueueCounts;
import dev.shardlab.state.queue.HeldMessage;
import dev.shardlab.state.queue.QueueState;

/**
 * What is read off a queue at a moment, under the service's own name (Amazon SQS Developer Guide, "Available CloudWatch metrics for Amazon
 * SQS"). The service calls these approximate; here they are exact.
 */
public enum QueueGauge {
    VISIBLE("ApproximateNumberOfMessagesVisible", "Messages that can be received."),
    NOT_VISIBLE(
            "ApproximateNumberOfMessagesNotVisible",
            "Messages in flight: received, and neither deleted nor visible again."),
    DELAYED("ApproximateNumberOfMessagesDelayed", "Messages that were sent and cannot be received yet."),
    AGE_OF_OLDEST(
            "ApproximateAgeOfOldestMessage",
            "Seconds since the oldest message that the queue holds was sent; 0 if it is empty.");

    private final String title;
    private final String meaning;

    QueueGauge(String title, String meaning) {
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

    /** Its value; messages, or whole seconds. */
    public long read(QueueState queue, VirtualTime now) {
        QueueCounts counts = queue.counts();
        return switch (this) {
            case VISIBLE -> counts.visible();
            case NOT_VISIBLE -> counts.notVisible();
            case DELAYED -> counts.delayed();
            case AGE_OF_OLDEST -> {
                HeldMessage oldest = queue.oldest();
                yield oldest == null ? 0 : now.since(oldest.message().sentAt()).toSeconds();
            }
        };
    }
}
