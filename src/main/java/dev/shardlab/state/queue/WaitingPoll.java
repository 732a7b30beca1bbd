package dev.shardlab.state.queue;

import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;

/**
 * A receive that waits for a message.
 *
 * @param poll its number, unique in a run
 * @param until when it is answered without one
 */
public record WaitingPoll(long poll, Caller receiver, int max, long visibilityMicros, VirtualTime until) {}
