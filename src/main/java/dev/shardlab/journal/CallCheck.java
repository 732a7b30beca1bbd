package dev.shardlab.journal;

import dev.shardlab.live.Branch;
import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether calls can be told again: each is later than those before it on its branch, in the part of the past that branches share
 * too, and makes sense in itself. Tells when clients asked last.
 */
final class CallCheck {

    private final JournalEntryCheck deeds;
    private final Service service;

    /** The last time on each branch after which nothing may be asked that stands further on in the file. */
    private final SortedMap<Integer, VirtualTime> floors = new TreeMap<>();

    private final SortedMap<Integer, VirtualTime> asked = new TreeMap<>();

    CallCheck(JournalEntryCheck deeds, Service service) {
        this.deeds = deeds;
        this.service = service;
    }

    /** @throws IllegalArgumentException if an entry is no call that can follow; the message is a part of a sentence */
    void accept(EntryFrame frame) {
        PayloadReader payload = new PayloadReader(frame);
        int branch = payload.number();
        VirtualTime at = new VirtualTime(payload.longNumber());
        deeds.requireTime(at);
        boolean known = branch == Branch.TRUNK || deeds.forks().containsKey(branch);
        if (known) {
            if (!asked.containsKey(branch)) {
                raiseFloors(branch);
            }
            VirtualTime floor = floors.get(branch);
            JournalEntryCheck.require(floor == null || at.isAfter(floor), "it was asked before what stands before it");
            floors.put(branch, at);
        }
        CallEntryFormat.require(frame, service);
        asked.put(branch, at);
    }

    /** Who asks on a branch asks after all that is its past. */
    private void raiseFloors(int branch) {
        for (JournalEntryCheck.Fork fork = deeds.forks().get(branch); fork != null; ) {
            floors.merge(branch, fork.at(), VirtualTime::latest);
            floors.merge(fork.parent(), fork.at(), VirtualTime::latest);
            fork = deeds.forks().get(fork.parent());
        }
    }

    /** When clients asked last, by branch. */
    SortedMap<Integer, VirtualTime> asked() {
        return asked;
    }
}
