package dev.shardlab.state.queue;

import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.ReceiveAttemptId;
import org.jspecify.annotations.Nullable;

/**
 * A receive that waits for a message.
 *
 * @param poll its number, unique in a run
 * @param until when it is answered without one
 * @param attempt by which it can be repeated once it is answered; null: it cannot
 */
public record WaitingPoll(
        long poll,
        Caller receiver,
        int max,
        long visibilityMicros,
        VirtualTime until,
        @Nullable ReceiveAttemptId attempt) {}
