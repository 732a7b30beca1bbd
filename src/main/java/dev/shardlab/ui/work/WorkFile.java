package dev.shardlab.ui.work;

import dev.shardlab.exercise.Submission;
import dev.shardlab.exercise.SubmissionFile;
import dev.shardlab.export.WholeFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A submission as a file of the student's: for nobody else to read, and never in the place of another. */
final class WorkFile {

    private static final int LONGEST_PART = 60;

    private WorkFile() {}

    /** What to call it: scenario and student in the letters, digits and hyphens that every system takes. */
    static String nameFor(String scenario, @Nullable String student) {
        String who = student == null ? "" : plain(student);
        String what = plain(scenario);
        return (what.isEmpty() ? "lesson" : what) + (who.isEmpty() ? "" : "-" + who) + ".work.json";
    }

    private static String plain(String text) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        String plain = letters.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return plain.substring(0, Math.min(LONGEST_PART, plain.length())).replaceAll("^-|-$", "");
    }

    /** @return what became of it, in a sentence */
    static String write(Submission submission, Path file) {
        try {
            byte[] bytes = SubmissionFile.write(submission);
            WholeFile.write(file, WholeFile.Manner.NEW_AND_PRIVATE, bytes);
            return "Saved as " + file.toAbsolutePath() + ".";
        } catch (FileAlreadyExistsException _) {
            return file.getFileName() + " is there already and stays as it is: choose another name.";
        } catch (IOException _) {
            return file + " could not be written: is there room, and may you write there?";
        } catch (IllegalArgumentException e) {
            return "Your work could not be saved: " + e.getMessage();
        }
    }
}
