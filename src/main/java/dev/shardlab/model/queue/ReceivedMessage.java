package dev.shardlab.model.queue;

import dev.shardlab.model.VirtualTime;

/**
 * A message as one who received it has it.
 *
 * @param receiveCount how often it was received, this time counted
 * @param firstReceivedAt when it was received for the first time
 */
public record ReceivedMessage(
        QueueMessage message, ReceiptHandle handle, int receiveCount, VirtualTime firstReceivedAt) {}
