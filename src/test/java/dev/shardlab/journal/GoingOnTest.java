package dev.shardlab.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.shardlab.journal.disk.MemoryDisk;
import dev.shardlab.live.Branch;
import dev.shardlab.live.JournalEntry;
import dev.shardlab.live.JournalKeeper;
import dev.shardlab.live.Laboratory;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.sim.Input;
import dev.shardlab.sim.producer.InputFiles;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.timeline.HistoryMemory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A laboratory that writes a journal, and the one that goes on with it. */
class GoingOnTest {

    private static final InputFiles NO_FILES = name -> {
        throw new AssertionError("nobody asks for a file");
    };
    private static final Action SPLIT = new Action.Split(new StreamName("clicks"), new ShardId(0), null);
    private static final Action FASTER = new Action.SetRate(new ProducerName("web"), 40);

    @TempDir
    private Path folder;

    /** What a branch is, but for its timeline. */
    private record Told(
            int number,
            String name,
            @Nullable Integer parent,
            VirtualTime from,
            VirtualTime shown,
            List<Input> inputs) {}

    private static List<Told> tree(Laboratory laboratory) {
        return laboratory.branches().stream()
                .map(branch -> new Told(
                        branch.number(),
                        branch.name(),
                        branch.parent() == null ? null : branch.parent().number(),
                        branch.from(),
                        branch.shownUntil(),
                        branch.inputs()))
                .toList();
    }

    private static VirtualTime minute(int minute) {
        return Sample.START.plus(Duration.ofMinutes(minute));
    }

    private static List<Object> eventsOf(Laboratory laboratory, int number) {
        Branch branch = laboratory.branches().get(number);
        var log = laboratory.runToEnd(branch).timeline().log();
        List<Object> events = new java.util.ArrayList<>();
        for (long i = 0; i < log.size(); i++) {
            events.add(log.get(i));
        }
        return events;
    }

    @Test
    void after_a_sudden_end_the_same_tree_with_the_same_events_is_there() throws Exception {
        Sessions sessions = new Sessions(folder, "Shardlab 0.1", InstantSource.system());
        Journal journal = sessions.begin(Sample.SCENARIO, null, Map.of());
        try (Laboratory laboratory =
                Laboratory.open(Sample.SCENARIO.setup(), NO_FILES, List.of(), journal, HistoryMemory.usual())) {
            Branch trunk = laboratory.runToEnd(laboratory.trunk());
            trunk.show(minute(30));
            Branch split = laboratory.take(trunk, minute(10), SPLIT).join();
            laboratory.runToEnd(split).show(minute(20));
            Branch faster = laboratory.take(split, minute(15), FASTER).join();
            Branch gone = laboratory.fork(faster, minute(16), "Gone").join();
            laboratory.rename(faster, "Faster").join();
            laboratory.delete(gone).join();
            laboratory.take(faster, minute(18), FASTER).join();

            for (Path file : Files.list(folder).toList()) {
                Files.copy(file, folder.resolve("left-behind.journal"));
            }
            GoingOn.Ready ready = assertInstanceOf(GoingOn.Ready.class, sessions.goOn("left-behind"));
            assertEquals(new Whereabouts(faster.number(), minute(18)), ready.stopped());
            try (Laboratory again = Laboratory.open(
                    ready.scenario().setup(), NO_FILES, ready.deeds(), ready.journal(), HistoryMemory.usual())) {
                assertEquals(tree(laboratory), tree(again));
                for (int number = 0; number < again.branches().size(); number++) {
                    assertEquals(eventsOf(laboratory, number), eventsOf(again, number));
                }
            }
        }
        journal.close();
    }

    static LongStream seeds() {
        return LongStream.range(0, Boolean.getBoolean("shardlab.long") ? 200 : 12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void wherever_the_journal_of_a_laboratory_is_cut_it_leaves_a_laboratory(long seed) {
        Random random = new Random(seed);
        MemoryDisk disk = new MemoryDisk(Integer.MAX_VALUE);
        TreeMap<Integer, List<String>> acknowledged = new TreeMap<>();
        try (Journal journal = Sample.journalOn(disk);
                Laboratory laboratory =
                        Laboratory.open(Sample.SCENARIO.setup(), NO_FILES, List.of(), journal, HistoryMemory.usual())) {
            for (int i = 0; i < 12; i++) {
                doSomething(laboratory, random);
                acknowledged.put((int) disk.sizeBytes(), shape(laboratory));
            }
        }
        byte[] whole = disk.contents();
        acknowledged.remove(0); // only looked so far
        int opened = -1;
        int compared = 0;
        for (int cut = acknowledged.firstKey(); cut <= whole.length; cut++) {
            List<JournalEntry> deeds = assertInstanceOf(
                            Recovery.Read.class, Sample.recovered(Arrays.copyOf(whole, cut)))
                    .deeds();
            if (deeds.size() > opened) {
                opened = deeds.size();
                try (Laboratory again = Laboratory.open(
                        Sample.SCENARIO.setup(), NO_FILES, deeds, JournalKeeper.UNHEARD, HistoryMemory.usual())) {
                    List<String> then = acknowledged.get(cut);
                    if (then != null) {
                        assertEquals(then, shape(again), "seed " + seed + ", cut at byte " + cut);
                        compared++;
                    }
                }
            }
        }
        assertEquals(acknowledged.size(), compared, "seed " + seed);
    }

    private static void doSomething(Laboratory laboratory, Random random) {
        List<Branch> branches = laboratory.branches();
        Branch branch = branches.get(random.nextInt(branches.size()));
        VirtualTime at = minute(random.nextInt(50));
        switch (random.nextInt(branch.parent() == null ? 4 : 5)) {
            case 0 -> laboratory.fork(branch, at, "Branch " + at.micros()).join();
            case 1 -> laboratory.rename(branch, "Renamed " + at.micros()).join();
            case 2 -> branch.show(at);
            case 3 ->
                laboratory
                        .take(branch, VirtualTime.latest(at, lastInput(branch)), FASTER)
                        .join();
            default -> laboratory.delete(branch).join();
        }
    }

    private static VirtualTime lastInput(Branch branch) {
        return branch.inputs().isEmpty()
                ? Sample.START
                : branch.inputs().getLast().at();
    }

    /** The tree but for how far it was shown, which is told later than it is so. */
    private static List<String> shape(Laboratory laboratory) {
        return tree(laboratory).stream()
                .map(told -> told.number() + " " + told.name() + " on " + told.parent() + " from " + told.from() + ": "
                        + told.inputs())
                .toList();
    }
}
