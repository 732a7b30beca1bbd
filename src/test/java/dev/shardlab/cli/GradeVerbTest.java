package dev.shardlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.exercise.Submission;
import dev.shardlab.exercise.SubmissionFile;
import dev.shardlab.exercise.Submissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb from its words to its lines; each run judges in child machines. */
class GradeVerbTest {

    @TempDir
    private Path folder;

    private Path write(String name, Submission submission) throws IOException {
        return Files.write(folder.resolve(name), SubmissionFile.write(submission));
    }

    private static Submission ada() {
        return Submissions.of(
                Submissions.scenario(Submissions.LESSON),
                "Ada Lovelace",
                List.of(Submissions.shard(0), Submissions.number(400), Submissions.option(1)),
                List.of(Submissions.plan()));
    }

    @Test
    void a_submission_gets_one_line_with_points_and_reasons() throws IOException {
        Path file = write("ada.work.json", ada());
        Ran ran = Ran.shardlab("grade", Submissions.LESSON, file);
        assertEquals(
                file
                        + ": Ada Lovelace: 2 of 4 points. which-throttles 1/1: Right: Records throttled by clicks since 14 s:"
                        + " 3,571 records of 3,571 in shard 0. | one-second 0/1: Not right: Records stored in shard 0 since"
                        + " 20 s: 1,000 records. | does-a-split-help 1/1: Right: No. One of the halves throttles just as shard"
                        + " 0 did. Records throttled by clicks since 34 s: 10,292 records. | no-click-lost 0/1: Nothing was"
                        + " done to reach it.\n",
                ran.out());
        assertEquals(0, ran.code());
    }
}
