package dev.shardlab.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.scenario.BranchExport;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.sim.Input;
import dev.shardlab.sim.client.Calls;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.ui.library.Shelf;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BranchFileTest {

    private static final Scenario PLANNED =
            Shelf.read(Path.of("scenarios", "resharding.json")).orThrow();
    private static final VirtualTime END = PLANNED.setup().end();

    @TempDir
    private Path folder;

    @Test
    void the_file_of_a_branch_opens_like_any_other_and_holds_what_was_done() {
        var done = List.of(new Input(
                PLANNED.setup().start().plus(Duration.ofSeconds(12)),
                new Action.Split(new StreamName("rides"), new ShardId(1), null)));
        Path file = folder.resolve("mine.json");
        assertEquals(
                "Exported as a scenario: " + file.toAbsolutePath() + ".",
                BranchFile.write(PLANNED, done, Calls.NONE, END, file));
        assertEquals(BranchExport.of(PLANNED, done), Shelf.read(file).orThrow());
    }

    @Test
    void a_file_that_cannot_be_written_is_told_in_words() {
        Path file = folder.resolve("gone").resolve("mine.json");
        String words = BranchFile.write(PLANNED, List.of(), Calls.NONE, END, file);
        assertTrue(words.startsWith(file + " could not be written"), words);
    }

    @Test
    void a_file_has_the_name_of_its_scenario_and_its_branch_as_far_as_every_system_takes_them() {
        assertEquals(
                "hot-shard-split-shard-2-of-clicks-in-the-middle.json",
                BranchFile.nameFor("hot-shard", "Split shard 2 of clicks in the middle"));
        assertEquals("live-laboratory-from-0-31-946.json", BranchFile.nameFor("Live laboratory", "From 0:31.946"));
        assertEquals("branch.json", BranchFile.nameFor("…", "…"));
        assertEquals(
                80 + 1 + 80 + 5,
                BranchFile.nameFor("a".repeat(100), "b".repeat(100)).length());
    }
}
