package dev.shardlab.grading;

import dev.shardlab.exercise.SubmissionFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A file that may be a submission.
 *
 * @param name as it is to be named
 */
public record Candidate(Path file, String name) {

    /** Why a file cannot be read as a submission, in a sentence. */
    static final class Unfit extends Exception {

        private static final long serialVersionUID = 1L;

        Unfit(String why) {
            super(why);
        }
    }

    /** Reads the file: only a regular one, and not more of it than a submission may have. */
    byte[] bytes() throws Unfit {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (found.isSymbolicLink()) {
                throw new Unfit("It is a link, and links are not followed.");
            }
            if (!found.isRegularFile()) {
                throw new Unfit(found.isDirectory() ? "It is a folder." : "It is no regular file.");
            }
            if (found.size() > SubmissionFile.MAX_BYTES) {
                throw new Unfit(SubmissionFile.tooLarge());
            }
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                return in.readNBytes(SubmissionFile.MAX_BYTES + 1);
            }
        } catch (NoSuchFileException _) {
            throw new Unfit("There is no such file.");
        } catch (AccessDeniedException _) {
            throw new Unfit("It may not be read.");
        } catch (IOException e) {
            throw new Unfit("It cannot be read: " + e.getMessage() + ".");
        }
    }
}
