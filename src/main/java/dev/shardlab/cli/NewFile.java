package dev.shardlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import picocli.CommandLine.Option;

/** A file that a verb writes: not over one that is there unless that was said, and never over one that it reads. */
final class NewFile {

    @Option(names = "--overwrite", description = "Write over a file that is there.")
    private boolean overwrite;

    /**
     * @param option by which the file was named
     * @param inputs what the verb reads
     * @throws Problems if the file is not to be written
     */
    void require(String option, Path file, Collection<Path> inputs) {
        for (Path input : inputs) {
            if (isSame(file, input)) {
                throw new Problems(option + " " + file + ": this file is read, so nothing is written over it.");
            }
        }
        if (!overwrite && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new Problems(
                    option + " " + file + ": it exists already. Name another file, or say --overwrite as well.");
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException _) {
            return one.toAbsolutePath()
                    .normalize()
                    .equals(other.toAbsolutePath().normalize());
        }
    }
}
