package dev.shardlab.journal;

import dev.shardlab.live.Branch;
import dev.shardlab.live.Deed;
import dev.shardlab.model.VirtualTime;
import java.util.List;
import java.util.TreeMap;

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
        TreeMap<Integer, VirtualTime> reached = new TreeMap<>();
        lastDone.put(Branch.TRUNK, -1);
        for (int i = 0; i < deeds.size(); i++) {
            Deed deed = deeds.get(i);
            switch (deed) {
                case Deed.Took(int branch, VirtualTime at, var _) -> reached.merge(branch, at, VirtualTime::latest);
                case Deed.Forked(int branch, int _, VirtualTime at, var _) ->
                    reached.merge(branch, at, VirtualTime::latest);
                case Deed.Shown(int branch, VirtualTime until) -> reached.merge(branch, until, VirtualTime::latest);
                case Deed.WentLive(int branch, VirtualTime at) -> reached.merge(branch, at, VirtualTime::latest);
                case Deed.LiveEnded(int branch, VirtualTime at) -> reached.merge(branch, at, VirtualTime::latest);
                case Deed.Renamed _, Deed.Deleted _ -> {}
            }
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
        return new Whereabouts(last, reached.getOrDefault(last, start));
    }
}
