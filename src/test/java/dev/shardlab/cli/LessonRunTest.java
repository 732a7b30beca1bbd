package dev.shardlab.cli;

import static dev.shardlab.cli.Ran.shardlab;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@code check} finds by running a lesson. Each file in {@code scenarios/invalid/lessons} reads without a problem and has
 * exactly the problems in the text beside it. After a change of a sentence, {@code ./mvnw test -Dtest=LessonRunTest
 * -Dshardlab.rewrite=true} writes the texts anew; read what changed.
 */
class LessonRunTest {

    private static final Path FOLDER = Path.of("scenarios", "invalid", "lessons");

    @TempDir
    Path folder;

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    static List<Path> shipped() throws IOException {
        return in(Path.of("scenarios"));
    }

    static List<Path> contradicted() throws IOException {
        return in(FOLDER);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void a_shipped_lesson_has_no_problem(Path file) {
        Ran ran = shardlab("check", file);
        String problems = ran.err()
                .lines()
                .filter(line -> !line.startsWith(file + ": a hint: "))
                .collect(Collectors.joining("\n"));
        assertEquals(new Ran(0, file + ": good\n", ""), new Ran(ran.code(), ran.out(), problems));
    }

    @ParameterizedTest
    @MethodSource("contradicted")
    void what_its_own_plan_contradicts_is_named_with_its_place(Path file) throws IOException {
        Path expected = Path.of(file.toString().replace(".json", ".txt"));
        Ran ran = shardlab("check", file);
        if (Boolean.getBoolean("shardlab.rewrite")) {
            Files.writeString(expected, ran.out());
        }
        assertEquals(new Ran(1, Files.readString(expected), ""), ran);
    }

    @ParameterizedTest
    @MethodSource("contradicted")
    void who_does_not_want_it_run_has_it_only_read(Path file) {
        assertEquals(new Ran(0, file + ": good\n", ""), shardlab("check", "--no-run", file));
    }

    @Test
    @EnabledIfSystemProperty(named = "shardlab.long", matches = "true")
    void a_long_experiment_is_run_as_far_as_the_bounds_allow_and_that_is_said() throws IOException {
        Path flood = Files.writeString(folder.resolve("flood.json"), """
                {"shardlab": 1, "title": "Flood", "duration": "30d", "streams": [{"name": "clicks", "shards": 4}],
                 "producers": [{"name": "web", "rate": 1000, "batch": 1, "payload": "1B"}],
                 "lesson": {"goals": [{"id": "g", "text": "G.", "all": [{"measure": "openShards", "exactly": 4}]}]}}
                """);
        Ran ran = shardlab("check", flood);
        assertEquals(flood + ": good\n", ran.out());
        assertEquals(
                flood + ": a long experiment; its lesson was checked up to .\n",
                ran.err().replaceAll("up to .*\\.", "up to ."));
    }
}
