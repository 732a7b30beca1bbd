package dev.shardlab.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text that was looked at once and found right. Written anew with {@code -Dshardlab.golden=write}; then read the diff. */
final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    static void check(String name, String actual) {
        try {
            Path file = FOLDER.resolve(name);
            if ("write".equals(System.getProperty("shardlab.golden"))) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, actual);
            }
            assertEquals(
                    Files.readString(file),
                    actual,
                    name + " differs; if the new picture is right, run again with -Dshardlab.golden=write");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
