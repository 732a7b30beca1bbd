package dev.shardlab.ui.session;

import dev.shardlab.live.Branch;
import dev.shardlab.live.BranchSnapshot;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.Input;
import dev.shardlab.words.page.ClockFace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The tree of futures as the student has it before him: its lines, and what may be done to them.
 *
 * <p>A branch that is deleted is only out of sight as long as that can be undone: until something else is done to the tree, or the
 * session is over.
 */
public final class Branches {

    private static final int LONGEST_NAME = 60;
    private static final String WITHOUT_CLIENTS = "What clients asked after this moment is not asked again here.";

    private final Optional<Tree> tree;
    private final Playhead playhead;
    private final Head head;
    private final Runnable beforeSwitch;
    private final ReadOnlyObjectWrapper<List<BranchLine>> lines = new ReadOnlyObjectWrapper<>(this, "lines", List.of());
    private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>(this, "notice");
    private final ReadOnlyObjectWrapper<VirtualTime> end;
    private final Set<Branch> outOfSight = new HashSet<>();
    private @Nullable Branch left;
    private @Nullable Done done;
    private @Nullable Branch deleted;
    private @Nullable Branch shownWhenDeleted;

    /** Of which future the notice speaks. */
    private @Nullable Branch spokenOf;

    /** From which moment on the notice is of use. */
    private VirtualTime spokenAt;

    /** @param beforeSwitch called before another branch is shown because the student says so */
    Branches(Optional<Tree> tree, Playhead playhead, Head head, Runnable beforeSwitch) {
        this.tree = tree;
        this.playhead = playhead;
        this.head = head;
        this.beforeSwitch = beforeSwitch;
        end = new ReadOnlyObjectWrapper<>(this, "end", playhead.end());
        spokenAt = playhead.time();
        playhead.timeProperty().subscribe(_ -> dropNotice());
        look();
    }

    /** Takes over what has become of the tree since the last look. */
    void look() {
        tree.map(all -> BranchLine.of(all, outOfSight))
                .filter(now -> !now.equals(lines.get()))
                .ifPresent(lines::set);
        VirtualTime furthest = playhead.end();
        for (BranchLine line : lines.get()) {
            furthest = VirtualTime.latest(furthest, line.branch().end());
        }
        end.set(furthest);
        Branch from = left;
        Branch now = tree.map(Tree::shown).orElse(null);
        if (from != null && now != null && now != from) {
            left = null;
            String at = clock(now.from());
            String name = now.name().endsWith(at) ? now.name() : now.name() + ", from " + at;
            boolean withClients = !playhead.state().clients().all().isEmpty();
            say("New branch: " + name + ". The other future is kept."
                    + (withClients && head.branchProperty().get() != now ? " " + WITHOUT_CLIENTS : ""));
        }
        dropNotice();
    }

    /** A notice belongs to its moment and its future: who goes back before it, or elsewhere, has done with it. */
    private void dropNotice() {
        Notice said = notice.get();
        boolean isElsewhere = playhead.time().isBefore(spokenAt)
                || tree.filter(all -> all.shown() != spokenOf).isPresent();
        if (said != null && !said.canUndo() && isElsewhere) {
            notice.set(null);
        }
    }

    /** Something will be done at the time shown that may make a branch. */
    void expectNew() {
        settle();
        left = tree.map(Tree::shown).orElse(null);
    }

    /** So will this. */
    void expect(Done action) {
        expectNew();
        done = action;
    }

    /** What was done last at this window; null before the first. Whether it is so in the future shown, its log tells. */
    public @Nullable Done done() {
        return done;
    }

    /** What was expected has come, perhaps without a branch. */
    void expectNoMore() {
        look();
        left = null;
    }

    /** What was expected does not come: nothing was done. */
    void expectNothing(String why) {
        expectNoMore();
        done = null;
        say(why);
    }

    /** The lines from top to bottom, each below the one it leaves; empty for a history without branches. */
    public ReadOnlyObjectProperty<List<BranchLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** How far the branch goes that goes furthest; there the timeline of all of them ends. */
    public ReadOnlyObjectProperty<VirtualTime> endProperty() {
        return end.getReadOnlyProperty();
    }

    /** All branches, in sight or not; empty for a history without branches. */
    public List<Branch> all() {
        return tree.map(Tree::branches).orElse(List.of()).stream()
                .filter(branch -> !outOfSight.contains(branch))
                .toList();
    }

    /** Those that were deleted, as they were then. */
    public List<BranchSnapshot> deleted() {
        List<BranchSnapshot> gone = new ArrayList<>(tree.map(Tree::deleted).orElse(List.of()));
        outOfSight.stream()
                .filter(branch -> gone.stream().noneMatch(other -> other.number() == branch.number()))
                .map(Branch::snapshot)
                .forEach(gone::add);
        return gone;
    }

    /** What became of the tree last; null while there is nothing to say. */
    public ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Says no more what became of the tree; what was deleted is gone. */
    public void dismissNotice() {
        settle();
    }

    /** Whether the student has changed anything before a time in what is played. */
    public boolean isChangedBefore(VirtualTime time) {
        return tree.filter(all -> all.shown().inputs().stream()
                        .anyMatch(input -> input.at().isBefore(time)))
                .isPresent();
    }

    /**
     * Whether what is played was at a time what an answer was given in: with the same changes by the student before it. Of a branch
     * that is no more nothing else is known.
     */
    public boolean isAsIn(GivenAnswer answer, VirtualTime time) {
        return tree.map(tree -> tree.branches().stream()
                        .filter(branch -> branch.number() == answer.branch())
                        .allMatch(branch -> before(
                                        time,
                                        branch.inputs().stream()
                                                .limit(answer.changes())
                                                .toList())
                                .equals(before(time, tree.shown().inputs()))))
                .orElse(true);
    }

    private static List<Input> before(VirtualTime time, List<Input> inputs) {
        return inputs.stream().filter(input -> input.at().isBefore(time)).toList();
    }

    /** Shows another branch at the time shown. */
    public void switchTo(Branch branch) {
        settle();
        show(branch);
    }

    /** Shows the branch that is so many lines further in the order of {@link #linesProperty}, if there is one. */
    public void switchBy(int lines) {
        List<BranchLine> all = linesProperty().get();
        for (int i = 0; i < all.size(); i++) {
            int to = i + lines;
            if (all.get(i).shown() && to >= 0 && to < all.size()) {
                switchTo(all.get(to).branch());
                return;
            }
        }
    }

    private void show(Branch branch) {
        if (tree.isPresent() && tree.get().shown() != branch) {
            beforeSwitch.run();
            left = null;
            tree.get().switchTo(branch);
            playhead.catchUp();
        }
        look();
    }

    /**
     * Makes a branch at the time shown, without a change, and shows it.
     *
     * @return false if there will be none, because the one that is shown is one already
     */
    boolean forkHere() {
        VirtualTime at = playhead.time();
        if (tree.filter(all -> isUnchangedSince(all.shown(), at)).isPresent()) {
            say("This branch begins here and has no change yet: change something.");
            return false;
        }
        expectNew();
        tree.ifPresent(all -> all.fork(at, "From " + clock(at)));
        return tree.isPresent();
    }

    private static boolean isUnchangedSince(Branch branch, VirtualTime at) {
        return branch.parent() != null
                && branch.from().equals(at)
                && branch.inputs().stream().noneMatch(input -> !input.at().isBefore(at));
    }

    /** Gives a branch another name; nothing happens if that is blank. */
    public void rename(Branch branch, String name) {
        String words = name.strip();
        if (!words.isEmpty() && !words.equals(branch.name())) {
            settle();
            tree.ifPresent(all -> all.rename(branch, words.substring(0, Math.min(LONGEST_NAME, words.length()))));
        }
    }

    /** Takes a branch other than the trunk out of sight; its parent is shown if it was. */
    public void delete(Branch branch) {
        Branch parent = parentInSight(branch);
        if (tree.isEmpty() || parent == null) {
            return;
        }
        settle();
        if (head.isBeginning()) {
            say("Clients are just being let in: delete it in a moment.");
            return;
        }
        if (head.branchProperty().get() == branch) {
            say("Clients ask on this branch: switch Live off before you delete it.");
            return;
        }
        shownWhenDeleted = tree.get().shown() == branch ? branch : null;
        deleted = branch;
        outOfSight.add(branch);
        if (shownWhenDeleted != null) {
            show(parent);
        }
        look();
        notice.set(new Notice("Deleted: " + branch.name() + ".", true));
    }

    private @Nullable Branch parentInSight(Branch branch) {
        Branch parent = branch.parent();
        while (parent != null && outOfSight.contains(parent)) {
            parent = parent.parent();
        }
        return parent;
    }

    /** Brings back what was deleted last. */
    public void undoDelete() {
        Branch back = shownWhenDeleted;
        outOfSight.remove(deleted);
        deleted = null;
        shownWhenDeleted = null;
        notice.set(null);
        if (back != null) {
            show(back);
        }
        look();
    }

    /** From now on nothing can be undone. */
    void settle() {
        Branch gone = deleted;
        if (gone != null) {
            deleted = null;
            shownWhenDeleted = null;
            tree.ifPresent(all -> all.delete(gone));
        }
        notice.set(null);
    }

    /** Says in one line what became of the tree. */
    public void say(String words) {
        spokenOf = tree.map(Tree::shown).orElse(null);
        spokenAt = playhead.time();
        notice.set(new Notice(words, false));
    }

    private String clock(VirtualTime time) {
        return new ClockFace(playhead.start()).read(time);
    }
}
