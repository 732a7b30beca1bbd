package dev.shardlab.live;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.Input;
import dev.shardlab.sim.producer.InputFiles;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.state.kinesis.RecordArchive;
import dev.shardlab.timeline.HistoryMemory;
import dev.shardlab.timeline.Run;
import java.util.ArrayList;
import java.util.List;

/** The branches of a laboratory, and what each deed makes of them. JournalKeeper are for one thread; any may look at the branches. */
final class BranchTree {

    /** A live branch has no last time. */
    private static final VirtualTime EVER = new VirtualTime(Long.MAX_VALUE);

    private final Laboratory laboratory;
    private final CallLog calls;
    private final RecordArchive records;
    private final Branch trunk;
    private volatile List<Branch> branches;
    private volatile List<BranchSnapshot> deleted = List.of();
    private int nextNumber = Branch.TRUNK + 1;

    BranchTree(Laboratory laboratory, InputFiles files, CallLog calls, RecordArchive records, HistoryMemory memory) {
        this.laboratory = laboratory;
        this.calls = calls;
        this.records = records;
        Setup setup = laboratory.setup();
        List<CallLog.Stretch> whole = List.of(new CallLog.Stretch(Branch.TRUNK, EVER));
        Run run = new Run(setup, files, List.of(), calls.along(whole), memory);
        trunk = new Branch(laboratory, Branch.TRUNK, null, null, setup.start(), whole, run);
        branches = List.of(trunk);
    }

    Branch trunk() {
        return trunk;
    }

    /** By number; a list that never changes. */
    List<Branch> branches() {
        return branches;
    }

    /** Those that were deleted, as they were then; a list that never changes. */
    List<BranchSnapshot> deleted() {
        return deleted;
    }

    /** The number of the next branch that is made. */
    int nextNumber() {
        return nextNumber;
    }

    void effect(JournalEntry deed) {
        switch (deed) {
            case JournalEntry.Took(int number, VirtualTime at, Action action) -> {
                Branch branch = find(number);
                Run before = branch.run();
                List<Input> inputs = and(inputsUntil(branch, at), new Input(at, action));
                branch.goOn(before.leave(at, inputs, before.calls()));
                before.close();
            }
            case JournalEntry.Forked(int number, int parentNumber, VirtualTime at, String name) -> {
                Branch parent = find(parentNumber);
                if (number < nextNumber) {
                    throw new IllegalArgumentException("There has been a branch " + number + " before");
                }
                nextNumber = number + 1;
                List<CallLog.Stretch> stretches = stretches(parent, at, number);
                Run run = parent.run().leave(at, inputsUntil(parent, at), calls.along(stretches));
                branches = and(branches, new Branch(laboratory, number, name, parent, at, stretches, run));
            }
            case JournalEntry.Answered _ -> {}
            case JournalEntry.Renamed(int number, String name) -> find(number).rename(name);
            case JournalEntry.Deleted(int number) -> remove(find(number));
            case JournalEntry.Shown(int number, VirtualTime until) ->
                find(number).show(until);
            case JournalEntry.WentLive(int number, VirtualTime at) -> {
                Branch branch = find(number);
                branch.goLive(at);
                if (at.isBefore(branch.simulatedUntil())) {
                    Run before = branch.run();
                    branch.goOn(before.leave(at, inputsUntil(branch, at), before.calls()));
                    before.close();
                }
                branch.run().archiveIn(records);
            }
            case JournalEntry.LiveEnded(int number, VirtualTime at) ->
                find(number).show(at);
        }
    }

    private List<CallLog.Stretch> stretches(Branch parent, VirtualTime at, int number) {
        List<CallLog.Stretch> stretches = new ArrayList<>();
        parent.stretches()
                .forEach(stretch -> stretches.add(
                        new CallLog.Stretch(stretch.branch(), VirtualTime.earliest(stretch.until(), at))));
        stretches.add(new CallLog.Stretch(number, EVER));
        return List.copyOf(stretches);
    }

    private void remove(Branch branch) {
        deleted = and(deleted, branch.snapshot());
        branch.run().close();
        branches = branches.stream().filter(other -> other != branch).toList();
        branches.stream()
                .filter(child -> child.parent() == branch)
                .forEach(child -> child.hangOn(branch.parent(), branch.from()));
    }

    Branch find(int number) {
        return branches.stream()
                .filter(branch -> branch.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no branch " + number));
    }

    void requireKnown(Branch branch) {
        if (!branches.contains(branch)) {
            throw new IllegalArgumentException("The branch “" + branch.name() + "” has been deleted");
        }
    }

    private static List<Input> inputsUntil(Branch branch, VirtualTime at) {
        return branch.inputs().stream().filter(input -> !input.at().isAfter(at)).toList();
    }

    private static <T> List<T> and(List<T> some, T oneMore) {
        List<T> all = new ArrayList<>(some);
        all.add(oneMore);
        return List.copyOf(all);
    }
}
