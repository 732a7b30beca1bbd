package dev.shardlab.journal;

import dev.shardlab.live.Branch;
import dev.shardlab.live.Deed;
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
    static Whereabouts after(List<Deed> deeds, VirtualTime start) {
        TreeMap<Integer, Integer> lastDone = new TreeMap<>();
        lastDone.put(Branch.TRUNK, -1);
        for (int i = 0; i < deeds.size(); i++) {
            Deed deed = deeds.get(i);
            if (deed instanceof Deed.Deleted) {
                lastDone.remove(deed.branch());
            } else if (!(deed instanceof Deed.Renamed)) {
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
    static Whereabouts ofClients(List<Deed> deeds, Setup setup, VirtualTime now) {
        Whereabouts stopped = after(deeds, setup.start());
        TreeSet<Integer> live = new TreeSet<>();
        int last = stopped.branch();
        for (Deed deed : deeds) {
            if (deed instanceof Deed.WentLive) {
                live.add(deed.branch());
                last = deed.branch();
            } else if (deed instanceof Deed.Deleted && live.remove(deed.branch())) {
                last = live.isEmpty() ? stopped.branch() : live.last();
            }
        }
        VirtualTime at = reached(deeds, last).orElse(setup.start());
        boolean waitsForClients = setup.producers().isEmpty() && setup.groups().isEmpty();
        return new Whereabouts(last, waitsForClients && !live.isEmpty() ? VirtualTime.latest(at, now) : at);
    }

    /** The last time that was reached on a branch; empty for the trunk before anything was done on it. */
    static Optional<VirtualTime> reached(List<Deed> deeds, int branch) {
        return deeds.stream()
                .filter(deed -> deed.branch() == branch)
                .flatMap(deed -> time(deed).stream())
                .max(VirtualTime::compareTo);
    }

    static Optional<VirtualTime> time(Deed deed) {
        return switch (deed) {
            case Deed.Took(int _, VirtualTime at, var _) -> Optional.of(at);
            case Deed.Forked(int _, int _, VirtualTime at, var _) -> Optional.of(at);
            case Deed.Shown(int _, VirtualTime until) -> Optional.of(until);
            case Deed.WentLive(int _, VirtualTime at) -> Optional.of(at);
            case Deed.LiveEnded(int _, VirtualTime at) -> Optional.of(at);
            case Deed.Answered(int _, VirtualTime at, var _, var _, var _) -> Optional.of(at);
            case Deed.Renamed _, Deed.Deleted _ -> Optional.empty();
        };
    }
}
