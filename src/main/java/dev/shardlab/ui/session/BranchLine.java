package dev.shardlab.ui.session;

import dev.shardlab.live.Branch;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.Input;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A branch as it is drawn: a line that leaves its parent's.
 *
 * @param parent the line it leaves; null for the trunk
 * @param from when it leaves; the start of the experiment for the trunk
 * @param done what was done on it since
 * @param shown whether it is the one that is played
 */
public record BranchLine(
        Branch branch, String name, @Nullable Branch parent, VirtualTime from, List<Input> done, boolean shown) {

    public BranchLine {
        done = List.copyOf(done);
    }

    public boolean isTrunk() {
        return parent == null;
    }

    /**
     * The lines of a tree from top to bottom: each below its parent, and what leaves later above what leaves earlier, so that no
     * line crosses another.
     *
     * @param hidden branches without a line, whose children hang on their parents
     */
    static List<BranchLine> of(Tree tree, Set<Branch> hidden) {
        List<BranchLine> lines = tree.branches().stream()
                .filter(branch -> !hidden.contains(branch))
                .map(branch -> line(branch, hidden, tree.shown()))
                .toList();
        List<BranchLine> ordered = new ArrayList<>();
        lines.stream().filter(BranchLine::isTrunk).forEach(trunk -> addWithChildren(trunk, lines, ordered));
        return List.copyOf(ordered);
    }

    private static BranchLine line(Branch branch, Set<Branch> hidden, Branch shown) {
        Branch parent = branch.parent();
        VirtualTime from = branch.from();
        while (parent != null && hidden.contains(parent)) {
            from = parent.from();
            parent = parent.parent();
        }
        int before = parent == null ? 0 : inCommon(parent.inputs(), branch.inputs());
        List<Input> done = branch.inputs();
        return new BranchLine(branch, branch.name(), parent, from, done.subList(before, done.size()), branch == shown);
    }

    private static int inCommon(List<Input> one, List<Input> other) {
        int common = 0;
        while (common < Math.min(one.size(), other.size()) && one.get(common).equals(other.get(common))) {
            common++;
        }
        return common;
    }

    private static void addWithChildren(BranchLine line, List<BranchLine> all, List<BranchLine> ordered) {
        ordered.add(line);
        all.stream()
                .filter(child -> child.parent() == line.branch())
                .sorted(Comparator.comparing(BranchLine::from).reversed())
                .forEach(child -> addWithChildren(child, all, ordered));
    }
}
