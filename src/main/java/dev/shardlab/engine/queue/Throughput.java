package dev.shardlab.engine.queue;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.QueueLimits;
import dev.shardlab.state.queue.CallsThisSecond;
import dev.shardlab.state.queue.QueueState;

/**
 * A FIFO queue takes 300 calls a second of each action, a batch of ten being one (Amazon SQS Developer Guide, FIFO queue quotas). With
 * high throughput the limit is per group and so high that none is applied here; a standard queue has none.
 */
final class Throughput {

    private Throughput() {}

    static void require(QueueState queue, CallsThisSecond.Kind kind, VirtualTime now) {
        if (queue.name().isFifo()
                && !queue.settings().highThroughput()
                && queue.calls(kind, now) >= QueueLimits.FIFO_CALLS_PER_SEC) {
            throw QueueWords.throttled();
        }
    }
}
