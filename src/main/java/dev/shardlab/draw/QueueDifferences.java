package dev.shardlab.draw;

import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.Difference;
import dev.shardlab.draw.queue.QueueItem;
import dev.shardlab.draw.queue.QueueWorkerItem;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.queue.HeldMessage;
import dev.shardlab.state.queue.QueueState;
import dev.shardlab.state.queue.QueueStates;
import dev.shardlab.state.queue.QueueTally;
import dev.shardlab.state.queue.QueueWorkerState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What there is more of in one future's queues than in another's: a message that is lost or came twice is worth a word, one that waits is not. */
final class QueueDifferences {

    private static final long LEAST_AGE_MICROS = 2_000_000;

    private final QueueStates there;
    private final VirtualTime time;
    private final List<Difference> found = new ArrayList<>();

    private QueueDifferences(QueueStates there, VirtualTime time) {
        this.there = there;
        this.time = time;
    }

    static List<Difference> of(QueueStates here, QueueStates there, VirtualTime time) {
        QueueDifferences differences = new QueueDifferences(there, time);
        here.all().forEach(differences::compare);
        here.workers().forEach(differences::compare);
        return List.copyOf(differences.found);
    }

    private void compare(QueueState queue) {
        QueueItem item = new QueueItem(queue.name());
        Optional<QueueState> same = there.queue(queue.name());
        if (same.isEmpty()) {
            found.add(Remarks.onlyHere(item, "queue " + queue.name()));
            return;
        }
        QueueState other = same.get();
        QueueTally tally = queue.tally();
        Remarks remarks = new Remarks(item);
        remarks.each("expired", tally.expired(), other.tally().expired());
        remarks.each("dead letters", tally.deadLettered(), other.tally().deadLettered());
        remarks.each("came dead", tally.arrivedDead(), other.tally().arrivedDead());
        remarks.each("received again", tally.receivedAgain(), other.tally().receivedAgain());
        remarks.count("in it", queue.size(), other.size());
        long age = ageMicros(queue);
        long otherAge = ageMicros(other);
        if (age - otherAge >= LEAST_AGE_MICROS && Remarks.isMore(age, otherAge)) {
            remarks.add(
                    "oldest +" + Ages.rounded(age - otherAge),
                    "Its oldest message is " + Ages.rounded(age) + " old",
                    otherAge == 0 ? "there is none" : Ages.rounded(otherAge));
        }
        long timeout = VirtualTime.toMicros(queue.settings().visibilityTimeout());
        long otherTimeout = VirtualTime.toMicros(other.settings().visibilityTimeout());
        if (timeout > otherTimeout) {
            remarks.add(
                    "timeout +" + Ages.words(timeout - otherTimeout),
                    "Hides messages for " + Ages.words(timeout),
                    Ages.words(otherTimeout));
        }
        remarks.into(found);
    }

    private long ageMicros(QueueState queue) {
        HeldMessage oldest = queue.oldest();
        return oldest == null ? 0 : time.micros() - oldest.message().sentAt().micros();
    }

    private void compare(QueueWorkerState worker) {
        boolean runs = worker.presence() == QueueWorkerState.Presence.RUNNING;
        boolean runsThere = there.find(worker.worker())
                .filter(other -> other.presence() == QueueWorkerState.Presence.RUNNING)
                .isPresent();
        if (runs && !runsThere) {
            found.add(Remarks.onlyHere(
                    new QueueWorkerItem(worker.queue(), worker.worker()), "worker " + worker.worker()));
        }
    }
}
