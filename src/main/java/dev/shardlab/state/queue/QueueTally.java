package dev.shardlab.state.queue;

import dev.shardlab.model.queue.QueueMessage;
import java.util.List;

/**
 * What was counted at a queue so far; messages, but for the receives.
 *
 * @param sent that came by a request; duplicates are not among them
 * @param duplicates taken for others
 * @param received a message received three times counts three times
 * @param receivedAgain of those the ones that had been received before
 * @param emptyReceives receives that were answered without a message
 * @param deleted by who received them
 * @param timedOut returned because nobody deleted them in time
 * @param deadLettered that left for the dead-letter queue
 * @param arrivedDead that came from a queue whose dead-letter queue this is
 * @param expired over which retention has passed
 * @param purged that were thrown away all at once
 * @param outOfOrder that were worked off although a later one of the same group had been before
 * @param sentBytes how large those are that came by a request
 */
public record QueueTally(
        long sent,
        long duplicates,
        long received,
        long receivedAgain,
        long emptyReceives,
        long deleted,
        long timedOut,
        long deadLettered,
        long arrivedDead,
        long expired,
        long purged,
        long outOfOrder,
        long sentBytes) {

    static final QueueTally NOTHING = new QueueTally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    QueueTally plus(QueueTally more) {
        return new QueueTally(
                sent + more.sent,
                duplicates + more.duplicates,
                received + more.received,
                receivedAgain + more.receivedAgain,
                emptyReceives + more.emptyReceives,
                deleted + more.deleted,
                timedOut + more.timedOut,
                deadLettered + more.deadLettered,
                arrivedDead + more.arrivedDead,
                expired + more.expired,
                purged + more.purged,
                outOfOrder + more.outOfOrder,
                sentBytes + more.sentBytes);
    }

    static QueueTally ofSent(List<QueueMessage> messages) {
        long bytes = messages.stream()
                .mapToLong(message -> message.content().sizeBytes())
                .sum();
        return new QueueTally(messages.size(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, bytes);
    }

    static QueueTally ofDuplicates(long count) {
        return new QueueTally(0, count, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    static QueueTally ofReceive(long count, long again) {
        return new QueueTally(0, 0, count, again, count == 0 ? 1 : 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    static QueueTally ofDeleted(long count) {
        return new QueueTally(0, 0, 0, 0, 0, count, 0, 0, 0, 0, 0, 0, 0);
    }

    static QueueTally ofTimedOut(long count) {
        return new QueueTally(0, 0, 0, 0, 0, 0, count, 0, 0, 0, 0, 0, 0);
    }

    static QueueTally ofDeadLettered(long count) {
        return new QueueTally(0, 0, 0, 0, 0, 0, 0, count, 0, 0, 0, 0, 0);
    }

    static QueueTally ofArrivedDead(long count) {
        return new QueueTally(0, 0, 0, 0, 0, 0, 0, 0, count, 0, 0, 0, 0);
    }

    static QueueTally ofExpired(long count) {
        return new QueueTally(0, 0, 0, 0, 0, 0, 0, 0, 0, count, 0, 0, 0);
    }

    static QueueTally ofPurged(long count) {
        return new QueueTally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, count, 0, 0);
    }

    static QueueTally ofOutOfOrder(long count) {
        return new QueueTally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, count, 0);
    }
}
