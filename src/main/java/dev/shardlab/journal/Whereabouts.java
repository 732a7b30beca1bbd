package dev.shardlab.journal;

import dev.shardlab.live.Branch;
import dev.shardlab.live.JournalEntry;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.setup.Setup;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where a session stopped.
 *
 * @param branch by number
 * @param at how far it was shown
 */
public record Whereabouts(int branch, VirtualTime at) {

    /** The last time that was reached, on the branch that was worked on last and is still there. */
    static Whereabouts after(List<JournalEntry> deeds, VirtualTime start) {
        TreeMap<Integer, Integer> lastDone = new TreeMap<>();
        lastDone.put(Branch.TRUNK, -1);
        for (int i = 0; i < deeds.size(); i++) {
            JournalEntry deed = deeds.get(i);
            if (deed instanceof JournalEntry.Deleted) {
                lastDone.remove(deed.branch());
            } else if (!(deed instanceof JournalEntry.Renamed)) {
                lastDone.put(deed.branch(), i);
            }
        }
        int last = Branch.TRUNK;
        for (var done : lastDone.entrySet()) {
            last = done.getValue() > lastDone.getOrDefault(last, -1) ? done.getKey() : last;
        }
        return new Whereabouts(last, reached(deeds, last).orElse(start));
    }

    /**
     * Where clients go on asking: on the branch that was live last and is still there, else where the session stopped. They have
     * the clock on the wall, so a laboratory in which nothing but they does anything goes on now; all the traffic of one that has
     * producers of its own would first have to be simulated up to now, so that goes on where it stopped.
     *
     * @param now the clock on the wall
     */
    static Whereabouts ofClients(List<JournalEntry> deeds, Setup setup, VirtualTime now) {
        Whereabouts stopped = after(deeds, setup.start());
        TreeSet<Integer> live = new TreeSet<>();
        int last = stopped.branch();
        for (JournalEntry deed : deeds) {
            if (deed instanceof JournalEntry.WentLive) {
                live.add(deed.branch());
                last = deed.branch();
            } else if (deed instanceof JournalEntry.Deleted && live.remove(deed.branch())) {
                last = live.isEmpty() ? stopped.branch() : live.last();
            }
        }
        VirtualTime at = reached(deeds, last).orElse(setup.start());
        boolean waitsForClients =
                setup.producers().isEmpty() && setup.applications().isEmpty();
        return new Whereabouts(last, waitsForClients && !live.isEmpty() ? VirtualTime.latest(at, now) : at);
    }

    /** The last time that was reached on a branch; empty for the trunk before anything was done on it. */
    static Optional<VirtualTime> reached(List<JournalEntry> deeds, int branch) {
        return deeds.stream()
                .filter(deed -> deed.branch() == branch)
                .flatMap(deed -> time(deed).stream())
                .max(VirtualTime::compareTo);
    }

    static Optional<VirtualTime> time(JournalEntry deed) {
        return switch (deed) {
            case JournalEntry.Took(int _, VirtualTime at, var _) -> Optional.of(at);
            case JournalEntry.Forked(int _, int _, VirtualTime at, var _) -> Optional.of(at);
            case JournalEntry.Shown(int _, VirtualTime until) -> Optional.of(until);
            case JournalEntry.WentLive(int _, VirtualTime at) -> Optional.of(at);
            case JournalEntry.LiveEnded(int _, VirtualTime at) -> Optional.of(at);
            case JournalEntry.Answered(int _, VirtualTime at, var _, var _, var _) -> Optional.of(at);
            case JournalEntry.Renamed _, JournalEntry.Deleted _ -> Optional.empty();
        };
    }
}
