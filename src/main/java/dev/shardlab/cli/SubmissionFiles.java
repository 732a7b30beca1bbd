package dev.shardlab.cli;

import dev.shardlab.grading.Candidate;
import dev.shardlab.words.page.ForeignText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which files are to be graded, in an order that does not depend on the machine. */
final class SubmissionFiles {

    private static final int MOST = 100_000;

    private SubmissionFiles() {}

    /**
     * What was named, and of a folder every {@code .json} file in it and below; links are not followed.
     *
     * @param scenario may lie in such a folder, and is no submission
     */
    static List<Candidate> of(List<Path> named, Path scenario) {
        List<Candidate> candidates = new ArrayList<>();
        for (Path one : named) {
            if (Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)) {
                candidates.addAll(in(one, scenario));
            } else {
                candidates.add(new Candidate(one, ForeignText.plain(one.toString())));
            }
        }
        if (candidates.size() > MOST) {
            throw new Problems("There are " + candidates.size() + " files; at most " + MOST + " are graded at once.");
        }
        return candidates;
    }

    private static List<Candidate> in(Path folder, Path scenario) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)
                            && file.getFileName().toString().endsWith(".json")
                            && !isSame(file, scenario))
                    .sorted()
                    .map(file -> new Candidate(
                            file, ForeignText.plain(folder.relativize(file).toString())))
                    .toList();
        } catch (IOException e) {
            throw new Problems(folder + ": cannot be read, " + FileWords.reason(e) + ".");
        } catch (UncheckedIOException e) {
            throw new Problems(folder + ": cannot be read whole: " + e.getMessage() + ".");
        }
    }

    private static boolean isSame(Path file, Path scenario) {
        try {
            return Files.isSameFile(file, scenario);
        } catch (IOException _) {
            return false;
        }
    }
}
