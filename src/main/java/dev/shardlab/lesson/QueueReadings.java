package dev.shardlab.lesson;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.FleetWorker;
import dev.shardlab.scenario.lesson.QueueMeasure;
import dev.shardlab.state.queue.HeldMessage;
import dev.shardlab.state.queue.QueueState;
import dev.shardlab.state.queue.QueueStates;
import dev.shardlab.state.queue.QueueTally;
import dev.shardlab.state.queue.QueueWorkerState.Presence;

/** Reads a measure of queues off one state, counted from the beginning of history. */
final class QueueReadings {

    private QueueReadings() {}

    static double of(QueueMeasure measure, QueueStates state, VirtualTime now) {
        return switch (measure) {
            case QueueMeasure.CountedAtQueue m ->
                state.queue(m.queue())
                        .map(queue -> count(queue.tally(), m.what()))
                        .orElse(0L);
            case QueueMeasure.ReadOffQueue m ->
                state.queue(m.queue()).map(queue -> read(queue, m.what(), now)).orElse(0L);
            case QueueMeasure.RunningQueueWorkers m ->
                state.workers().stream()
                        .filter(worker -> worker.presence() == Presence.RUNNING
                                && FleetWorker.of(worker.worker())
                                        .fleet()
                                        .equals(m.workers().value()))
                        .count();
        };
    }

    private static long count(QueueTally tally, QueueMeasure.Counted what) {
        return switch (what) {
            case SENT -> tally.sent();
            case RECEIVED -> tally.received();
            case RECEIVED_AGAIN -> tally.receivedAgain();
            case DELETED -> tally.deleted();
            case TIMED_OUT -> tally.timedOut();
            case DEAD_LETTERED -> tally.deadLettered();
            case EXPIRED -> tally.expired();
            case OUT_OF_ORDER -> tally.outOfOrder();
        };
    }

    private static long read(QueueState queue, QueueMeasure.Gauge what, VirtualTime now) {
        return switch (what) {
            case VISIBLE -> queue.counts().visible();
            case IN_FLIGHT -> queue.counts().notVisible();
            case DELAYED -> queue.counts().delayed();
            case HELD -> queue.size();
            case OLDEST -> {
                HeldMessage oldest = queue.oldest();
                yield oldest == null ? 0 : now.since(oldest.message().sentAt()).toMillis();
            }
            case VISIBILITY_TIMEOUT -> queue.settings().visibilityTimeout().toSeconds();
        };
    }
}
