package dev.shardlab.journal;

import dev.shardlab.live.Branch;
import dev.shardlab.live.JournalEntry;
import dev.shardlab.live.Laboratory;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.Participants;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.Demand;
import dev.shardlab.sim.setup.FirehoseAction;
import dev.shardlab.sim.setup.QueueAction;
import dev.shardlab.sim.setup.Setup;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Whether the deeds of a journal fit together, one after the other: those of a laboratory always do, those of somebody who wrote a
 * journal by hand need not.
 */
final class JournalEntryCheck implements Consumer<JournalEntry> {

    /** No session lasts longer in virtual time. */
    private static final Duration LONGEST = Duration.ofDays(50 * 366);

    /** Each is remembered even after it was deleted. */
    private static final int MOST_FORKS = 10_000;

    /** Where a branch left another. */
    record Fork(int parent, VirtualTime at) {}

    private final Setup setup;
    private int workersStarted;
    private final VirtualTime start;
    private final VirtualTime last;
    private final Participants participants;
    private final TreeSet<Integer> there = new TreeSet<>();
    private final SortedMap<Integer, Fork> forks = new TreeMap<>();

    JournalEntryCheck(Setup setup) {
        this.setup = setup;
        start = setup.start();
        last = start.plus(LONGEST);
        participants = Participants.of(setup);
        there.add(Branch.TRUNK);
    }

    /** @throws IllegalArgumentException if a deed does not follow those before; the message is a part of a sentence */
    @Override
    public void accept(JournalEntry deed) {
        if (!(deed instanceof JournalEntry.Forked)) {
            require(there.contains(deed.branch()), "there is no branch " + deed.branch());
        }
        Whereabouts.time(deed).ifPresent(this::requireTime);
        switch (deed) {
            case JournalEntry.Forked(int number, int parent, VirtualTime at, var _) -> fork(number, parent, at);
            case JournalEntry.Deleted(int number) -> {
                require(number != Branch.TRUNK, "the trunk cannot be deleted");
                there.remove(number);
            }
            case JournalEntry.Took(int _, VirtualTime _, var action) -> take(action);
            case JournalEntry.Renamed _,
                    JournalEntry.Shown _,
                    JournalEntry.WentLive _,
                    JournalEntry.LiveEnded _,
                    JournalEntry.Answered _ -> {}
        }
    }

    /** As little may be asked of the machine here as at the window. */
    private void take(Action action) {
        participants.require(action);
        switch (action) {
            case Action.SetRate(var producer, double perSec) -> requireBearable(producer, perSec);
            case Action.SendBurst(var producer, int records) -> requireBearable(producer, records);
            case Action.StartWorker _ ->
                require(
                        ++workersStarted <= Demand.MOST_WORKERS,
                        "it starts more than " + Demand.MOST_WORKERS + " workers");
            case QueueAction.AddWorkers(var _, int count) -> {
                workersStarted += count;
                require(
                        workersStarted <= Demand.MOST_WORKERS,
                        "it starts more than " + Demand.MOST_WORKERS + " workers");
            }
            case FirehoseAction _,
                    QueueAction.OnQueue _,
                    QueueAction.StopQueueWorker _,
                    QueueAction.CrashQueueWorker _,
                    Action.Split _,
                    Action.Merge _,
                    Action.SetShardCount _,
                    Action.SetRetention _,
                    Action.StopWorker _,
                    Action.KillWorker _ -> {}
        }
    }

    private void requireBearable(ProducerName producer, double records) {
        long most = Demand.mostPerSec(setup, producer);
        require(records <= most, "a producer here sends at most " + most + " records in a second");
    }

    private void fork(int number, int parent, VirtualTime at) {
        require(there.contains(parent), "there is no branch " + parent);
        require(number > Branch.TRUNK && number <= MOST_FORKS, "its branch has the number " + number);
        require(forks.isEmpty() || number > forks.lastKey(), "there has been a branch " + number + " before");
        require(there.size() < Laboratory.MOST_BRANCHES, "there are " + Laboratory.MOST_BRANCHES + " branches already");
        there.add(number);
        forks.put(number, new Fork(parent, at));
    }

    void requireTime(VirtualTime time) {
        require(!time.isBefore(start) && !time.isAfter(last), "its time lies outside of every session");
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** All branches that were ever made, by number. */
    SortedMap<Integer, Fork> forks() {
        return forks;
    }
}
