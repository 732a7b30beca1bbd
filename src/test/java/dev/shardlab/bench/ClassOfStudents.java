package dev.shardlab.bench;

import dev.shardlab.exercise.Submission;
import dev.shardlab.exercise.SubmissionFile;
import dev.shardlab.exercise.Submissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes submissions of a whole class to a folder, to be graded: {@code ClassOfStudents FOLDER COUNT}. Who answers and does what is
 * drawn from the count.
 */
public final class ClassOfStudents {

    private ClassOfStudents() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        int count = Integer.parseInt(args[1]);
        int number = 0;
        for (Submission submission : Submissions.aClass(count, count)) {
            Files.write(folder.resolve("student-%04d.work.json".formatted(++number)), SubmissionFile.write(submission));
        }
    }
}
