package dev.shardlab.ui.library;

import dev.shardlab.scenario.ReadResult;
import dev.shardlab.scenario.ScenarioReader;
import dev.shardlab.scenario.json.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of scenarios that comes along. */
public final class Shelf {

    /** Which lesson comes before which; others follow by name. */
    private static final List<String> COURSE = List.of(
            "partition-keys.json",
            "queue-or-log.json",
            "hot-shard.json",
            "resharding.json",
            "applications.json",
            "retention.json",
            "two-futures.json",
            "firehose-buffering.json",
            "own-log.json");

    /** The one that plays any text file. */
    private static final String OWN_LOG = "own-log.json";

    private final Path folder;

    public Shelf(Path folder) {
        this.folder = folder;
    }

    /** The scenario that plays a file of the student's. */
    public Path ownLog() {
        return folder.resolve(OWN_LOG);
    }

    /** What a scenario is called where a title would be too long: the name of its file. */
    public static String nameOf(Path file) {
        return file.getFileName().toString().replaceAll("\\.json$", "");
    }

    /**
     * What can be chosen, in the order of the course; a file that is wrong is left out.
     *
     * @throws UncheckedIOException if the folder cannot be read
     */
    public List<Card> cards() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted(Comparator.comparingInt(Shelf::lesson).thenComparing(Path::getFileName))
                    .flatMap(file -> card(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lesson that follows in the course; empty after the last, and for what belongs to none. */
    public Optional<Card> after(Path file) {
        int place = COURSE.indexOf(file.getFileName().toString());
        return place < 0 || place + 1 == COURSE.size()
                ? Optional.empty()
                : Optional.of(folder.resolve(COURSE.get(place + 1)))
                        .filter(Files::isRegularFile)
                        .flatMap(Shelf::card);
    }

    private static int lesson(Path file) {
        int place = COURSE.indexOf(file.getFileName().toString());
        return place < 0 ? COURSE.size() : place;
    }

    private static int number(Path file) {
        return COURSE.indexOf(file.getFileName().toString()) + 1;
    }

    private static Optional<Card> card(Path file) {
        return switch (read(file)) {
            case ReadResult.Read(var scenario) -> Optional.of(Card.of(file, number(file), scenario));
            case ReadResult.Refused _ -> Optional.empty();
        };
    }

    /** Reads a scenario file; one that cannot be read has one problem: why. */
    public static ReadResult read(Path file) {
        String name = file.getFileName().toString();
        try {
            return ScenarioReader.read(name, Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return refused(name, "There is no such file.");
        } catch (AccessDeniedException e) {
            return refused(name, "The file may not be read.");
        } catch (IOException e) {
            return refused(name, "The file cannot be read.");
        }
    }

    private static ReadResult refused(String name, String message) {
        return new ReadResult.Refused(List.of(Problem.ofFile(name, message, "")));
    }
}
