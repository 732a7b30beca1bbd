package dev.shardlab.journal;

import dev.shardlab.live.JournalEntry;
import dev.shardlab.model.VirtualTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * What there is in a session.
 *
 * @param deeds what was done, in order
 * @param asked when clients asked last, by the branch on which they did
 */
record Content(List<JournalEntry> deeds, SortedMap<Integer, VirtualTime> asked) {

    /** Whether a deed is worth keeping a session for: to have looked at it, or to have let clients ask, alone is not. */
    static boolean isChange(JournalEntry deed) {
        return switch (deed) {
            case JournalEntry.Answered _,
                    JournalEntry.Took _,
                    JournalEntry.Forked _,
                    JournalEntry.Renamed _,
                    JournalEntry.Deleted _ -> true;
            case JournalEntry.Shown _, JournalEntry.WentLive _, JournalEntry.LiveEnded _ -> false;
        };
    }

    /** Whether anything was changed or asked: what a session is kept for that its user closes. */
    boolean isChanged() {
        return !asked.isEmpty() || deeds.stream().anyMatch(Content::isChange);
    }

    /**
     * Whether there is nothing to go on with: nothing changed or asked, and nothing watched either. The time that passed while a
     * laboratory waited for clients is nothing that anybody watched.
     */
    boolean isEmpty() {
        return !isChanged()
                && (deeds.stream().anyMatch(JournalEntry.WentLive.class::isInstance)
                        || deeds.stream().noneMatch(JournalEntry.Shown.class::isInstance));
    }

    /**
     * The deeds, and that what clients were answered has been seen by them: how far a session was shown is told only now and then,
     * and nobody may be answered at a time before one that was answered already.
     */
    List<JournalEntry> seen() {
        List<JournalEntry> all = new ArrayList<>(deeds);
        TreeSet<Integer> there = new TreeSet<>(List.of(0));
        for (JournalEntry deed : deeds) {
            if (deed instanceof JournalEntry.Forked) {
                there.add(deed.branch());
            } else if (deed instanceof JournalEntry.Deleted) {
                there.remove(deed.branch());
            }
        }
        asked.forEach((branch, last) -> {
            if (there.contains(branch)
                    && Whereabouts.reached(deeds, branch).filter(last::isAfter).isPresent()) {
                all.add(new JournalEntry.Shown(branch, last));
            }
        });
        return List.copyOf(all);
    }
}
