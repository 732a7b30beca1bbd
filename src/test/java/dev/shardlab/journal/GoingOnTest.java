package dev.shardlab.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.shardlab.live.Branch;
import dev.shardlab.live.Laboratory;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.ShardId;
import dev.shardlab.model.StreamName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.Input;
import dev.shardlab.sim.InputFiles;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.timeline.HistoryMemory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
            laboratory.take(faster, minute(18), SPLIT).join();

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
}
