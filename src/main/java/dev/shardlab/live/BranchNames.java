package dev.shardlab.live;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.ActionWords;
import dev.shardlab.sim.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What branches are called until somebody calls them otherwise: after what was done on them; and never two the same. */
final class BranchNames {

    /** Beyond that a name tells only the first thing that was done, characters. */
    private static final int LONGEST = 70;

    private record Said(VirtualTime at, String words) {

        /** From two to three shards and on to four, at one moment: only where it ends is of interest. */
        boolean isSaidAgainBy(Said later) {
            return at.equals(later.at)
                    && words.startsWith("Set ")
                    && setting(words).equals(setting(later.words));
        }

        private static String setting(String words) {
            int value = words.lastIndexOf(" to ");
            int of = words.lastIndexOf(" of ");
            return value < 0 ? words : words.substring(0, value) + words.substring(of > value ? of : words.length());
        }
    }

    private BranchNames() {}

    /** All that was done if it is said in few words; else the first thing, and how many more there are. */
    static String after(List<Input> done) {
        List<Said> said = new ArrayList<>();
        for (Input input : done) {
            Said now = new Said(input.at(), ActionWords.of(input.action()));
            if (!said.isEmpty() && said.getLast().isSaidAgainBy(now)) {
                said.removeLast();
            }
            said.add(now);
        }
        String all = said.stream().map(Said::words).collect(Collectors.joining("; "));
        return said.size() < 2 || all.length() <= LONGEST
                ? all
                : said.getFirst().words() + " and " + (said.size() - 1) + " more";
    }

    /** What was done on a branch itself, in order. */
    static List<Input> ownInputs(Branch branch) {
        Branch parent = branch.parent();
        List<Input> own = branch.inputs();
        int inherited = 0;
        while (parent != null
                && inherited < Math.min(own.size(), parent.inputs().size())
                && own.get(inherited).equals(parent.inputs().get(inherited))) {
            inherited++;
        }
        return own.subList(inherited, own.size());
    }

    /** Whether a branch is called after what was done on it. */
    static boolean isOwnName(Branch branch) {
        List<Input> own = ownInputs(branch);
        return branch.parent() != null && !own.isEmpty() && (branch.name() + " (").startsWith(after(own) + " (");
    }

    /**
     * A name that no other branch has: with a number behind it if need be.
     *
     * @param others the other branches of its tree
     */
    static String distinct(String name, List<Branch> others) {
        List<String> taken = others.stream().map(Branch::name).toList();
        String free = name;
        for (int number = 2; taken.contains(free); number++) {
            free = name + " (" + number + ")";
        }
        return free;
    }
}
