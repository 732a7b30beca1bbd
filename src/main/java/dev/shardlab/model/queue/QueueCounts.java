package dev.shardlab.model.queue;

/**
 * How many messages a queue holds; the service calls these figures approximate (API Reference, GetQueueAttributes).
 *
 * @param visible may be received
 * @param notVisible received, and neither deleted nor timed out
 * @param delayed not to be received yet, and never received so far
 */
public record QueueCounts(long visible, long notVisible, long delayed) {}
