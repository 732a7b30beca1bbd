package dev.shardlab.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.input.LocalFiles;
import dev.shardlab.lesson.Lesson;
import dev.shardlab.scenario.ReadResult;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.ScenarioReader;
import dev.shardlab.scenario.ScenarioWriter;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.timeline.HistoryMemory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudentCopyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "partition-keys",
                "queue-or-log",
                "firehose-buffering",
                "hot-shard",
                "resharding",
                "applications",
                "retention",
                "two-futures",
                "own-log"
            })
    void the_copy_is_the_same_experiment_and_holds_no_key(String name) {
        Scenario scenario = Submissions.scenario(Submissions.LESSON.resolveSibling(name + ".json"));
        String text = ScenarioWriter.write(StudentCopy.of(scenario));
        Scenario copy = ((ReadResult.Read) ScenarioReader.read("copy", text)).scenario();
        assertEquals(StudentCopy.of(scenario), copy);
        assertEquals(scenario.setup(), copy.setup());
        assertEquals(Fingerprint.ofExperiment(scenario), Fingerprint.ofExperiment(copy));
        assertTrue(StudentCopy.is(copy) && !StudentCopy.is(scenario));
        for (Prediction prediction : scenario.predictions()) {
            assertFalse(text.contains(prediction.explanation().substring(0, 30)), prediction.id());
        }
        assertFalse(text.contains("\"when\""));
        assertFalse(text.contains("\"all\""));
    }

    @Test
    void what_is_saved_in_the_copy_is_graded_by_the_file_it_was_made_of() {
        Scenario scenario = Submissions.scenario(Submissions.LESSON);
        Submission saved = Submissions.of(
                StudentCopy.of(scenario),
                "Ada",
                List.of(Submissions.shard(0), Submissions.option(2)),
                List.of(Submissions.plan()));
        Judge judge = new Judge(new Exercise(scenario, ""), new LocalFiles(Map.of()), HistoryMemory::usual);
        assertEquals(2, judge.judge(saved).points());
    }

    @Test
    void the_lesson_of_a_copy_judges_nothing() {
        Scenario copy = StudentCopy.of(Submissions.scenario(Submissions.LESSON));
        Submission saved = Submissions.of(copy, null, List.of(Submissions.shard(0)), List.of(Submissions.plan()));
        Judgement judgement =
                new Judge(new Exercise(copy, ""), new LocalFiles(Map.of()), HistoryMemory::usual).judge(saved);
        assertEquals(0, judgement.points());
        assertEquals(
                "Your answer is locked in; your teacher's file judges it.",
                judgement.parts().getFirst().reason());
        assertTrue(new Lesson(copy).goals().stream().allMatch(goal -> goal.isSealed()));
    }
}
