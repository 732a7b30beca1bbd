package dev.shardlab.journey.room;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Opens rooms for a journey and closes them after it. Of a journey that fails, a photograph, why it failed and what the program
 * printed stay in {@code target/journeys}. Where there is no virtual screen to be had, journeys are skipped.
 */
public final class Rooms implements BeforeEachCallback, AfterEachCallback, ExecutionCondition {

    private final List<Room> open = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();
    private Path photos = Path.of("target", "journeys");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        List<String> lacking = Needs.lacking();
        return lacking.isEmpty()
                ? ConditionEvaluationResult.enabled("There is all that a room needs.")
                : ConditionEvaluationResult.disabled(
                        "Journeys are walked on a virtual screen, which needs " + String.join(", ", lacking) + ".");
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        String journey = context.getRequiredTestClass().getSimpleName() + "-"
                + context.getDisplayName().replaceAll("[^\\w.-]+", "_").replaceAll("_+$", "");
        photos = Path.of("target", "journeys", journey);
        delete(photos);
    }

    /** A room with a screen of a size in pixels, and the program in it as if started with these words. */
    public Room open(int width, int height, String... words) {
        try {
            Path folder = Files.createTempDirectory("room");
            folders.add(folder);
            Room room = new Room(width, height, folder, photos, words);
            open.add(room);
            return room.waitUntilOpen();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        String why = context.getExecutionException().map(Throwable::toString).orElse("");
        for (int i = 0; i < open.size(); i++) {
            Room room = open.get(i);
            try (room) {
                if (!why.isEmpty()) {
                    String number = i == 0 ? "" : "-" + (i + 1);
                    room.photograph("failed" + number);
                    Files.writeString(photos.resolve("why.txt"), why);
                    Files.writeString(photos.resolve("printed" + number + ".txt"), room.printed());
                }
            }
        }
        open.clear();
        for (Path folder : folders) {
            delete(folder);
        }
        folders.clear();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
