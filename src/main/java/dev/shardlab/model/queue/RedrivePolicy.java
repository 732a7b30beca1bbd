package dev.shardlab.model.queue;

/**
 * Where a message goes that was received too often (Amazon SQS API Reference, SetQueueAttributes: RedrivePolicy).
 *
 * @param deadLetterQueue of the same type as the queue itself
 * @param maxReceiveCount 1 to 1,000: after so many receives the next one moves it
 */
public record RedrivePolicy(QueueName deadLetterQueue, int maxReceiveCount) {

    /** @throws IllegalArgumentException if the count is out of range */
    public RedrivePolicy {
        if (maxReceiveCount < 1 || maxReceiveCount > QueueLimits.MAX_MAX_RECEIVE_COUNT) {
            throw new IllegalArgumentException("maxReceiveCount lies between 1 and " + QueueLimits.MAX_MAX_RECEIVE_COUNT
                    + ", but this is " + maxReceiveCount);
        }
    }
}
