package dev.shardlab.scenario;

import dev.shardlab.input.LocalFiles;
import dev.shardlab.sim.producer.InputFiles;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * The text file that the scenarios by chance read: lines with times that mostly rise, now and then one without a key or a time, or
 * with bytes that are no text. Any other name they read is the log that comes along.
 */
public final class RandomLines {

    /** The name by which scenarios speak of it. */
    static final String NAME = "lines";

    private static final Path PATH = Path.of("target", "by-chance", "lines.log");

    /** On the disk, so that the command line can be given the very same file. */
    public static final InputFiles FILES = new LocalFiles(Map.of(NAME, written()));

    private static final int LINES = 400;

    private RandomLines() {}

    /** What gives the file to a command, after a blank; nothing if the setup does not read it. */
    public static String option(Setup setup) {
        boolean isRead = setup.producers().stream()
                .anyMatch(producer ->
                        producer.source() instanceof Source.FileLines(String file, var _, var _) && file.equals(NAME));
        return isRead ? " --file " + NAME + "=" + PATH : "";
    }

    /**
     * Moved into its place whole, and only if it is not there: another process may be reading it, and one that reads a file which
     * is replaced meanwhile says so in its events.
     */
    private static Path written() {
        try {
            if (Files.exists(PATH) && Arrays.equals(Files.readAllBytes(PATH), bytes())) {
                return PATH;
            }
            Files.createDirectories(PATH.getParent());
            Path fresh = Files.createTempFile(PATH.getParent(), "lines", ".log");
            Files.write(fresh, bytes());
            return Files.move(fresh, PATH, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes() {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC);
        Random random = new Random(1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < LINES; i++) {
            Instant at = Instant.parse("2015-05-17T10:00:00Z").plusSeconds(i * 10L + random.nextInt(30));
            String times = random.nextInt(20) == 0 ? "" : " at=" + at + " on=" + day.format(at);
            String key = random.nextInt(20) == 0 ? "" : " key=k" + random.nextInt(9);
            bytes.writeBytes(("no." + i + times + key).getBytes(StandardCharsets.UTF_8));
            if (random.nextInt(50) == 0) {
                bytes.write(0xff);
            }
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }
}
