package dev.shardlab.live;

import dev.shardlab.sim.ActionWords;
import dev.shardlab.sim.Input;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.FirehoseAction;
import dev.shardlab.sim.setup.QueueAction;
import java.util.ArrayList;
import java.util.List;

/** What branches are called until somebody calls them otherwise: after what was done on them; and never two the same. */
final class BranchNames {

    /** Beyond that a name tells only the first thing that was done, characters. */
    private static final int LONGEST = 70;

    private BranchNames() {}

    /** All that was done if it is said in few words; else the first thing, and how many more there are. */
    static String after(List<Input> done) {
        List<Input> last = new ArrayList<>();
        for (Input input : done) {
            if (!last.isEmpty() && isSetAgainBy(last.getLast(), input)) {
                last.removeLast();
            }
            last.add(input);
        }
        List<String> said =
                last.stream().map(input -> ActionWords.of(input.action())).toList();
        String all = String.join("; ", said);
        return said.size() < 2 || all.length() <= LONGEST
                ? all
                : said.getFirst() + " and " + (said.size() - 1) + " more";
    }

    /** From two to three shards and on to four, at one moment: only where it ends is of interest. */
    private static boolean isSetAgainBy(Input before, Input after) {
        return before.at().equals(after.at())
                && switch (before.action()) {
                    case Action.SetShardCount(var stream, var _) ->
                        after.action() instanceof Action.SetShardCount later
                                && later.stream().equals(stream);
                    case Action.SetRetention(var stream, var _) ->
                        after.action() instanceof Action.SetRetention later
                                && later.stream().equals(stream);
                    case Action.SetRate(var producer, var _) ->
                        after.action() instanceof Action.SetRate later
                                && later.producer().equals(producer);
                    case QueueAction.ChangeSettings(var queue, var change) ->
                        after.action() instanceof QueueAction.ChangeSettings later
                                && later.queue().equals(queue)
                                && later.change().given().equals(change.given());
                    case FirehoseAction.SetBuffering(var deliveryStream, var _) ->
                        after.action() instanceof FirehoseAction.SetBuffering later
                                && later.deliveryStream().equals(deliveryStream);
                    case Action.Split _,
                            Action.Merge _,
                            Action.SendBurst _,
                            Action.StartWorker _,
                            Action.StopWorker _,
                            Action.KillWorker _,
                            QueueAction.Send _,
                            QueueAction.Purge _,
                            QueueAction.OnWorkers _,
                            FirehoseAction.BreakDestination _,
                            FirehoseAction.RepairDestination _ -> false;
                };
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
        return branch.parent() != null && !own.isEmpty() && isCalled(branch, after(own));
    }

    /** Whether it has that name, with a number behind it or without. */
    static boolean isCalled(Branch branch, String name) {
        return (branch.name() + " (").startsWith(name + " (");
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
