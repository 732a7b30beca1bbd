package dev.shardlab.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The broken files in {@code scenarios/invalid}: each is refused with exactly the problems in the text beside it, which is what
 * {@code shardlab check} prints. After a change of a sentence, {@code ./mvnw test -Dtest=InvalidScenariosTest
 * -Dshardlab.rewrite=true} writes the texts anew; read what changed.
 */
class InvalidScenariosTest {

    private static final Path FOLDER = Path.of("scenarios", "invalid");
    private static final int FILES = 50;

    /** Broken, but built rightly: only reading knows, the schema does not. */
    private static final Set<String> BUILT_RIGHTLY = new TreeSet<>(List.of(
            "beyond-the-end",
            "source-too-late",
            "duplicate-keys",
            "duplicate-names",
            "merge-closed",
            "merge-strangers",
            "merge-wrong-way",
            "nobody-there",
            "shard-count-too-far",
            "shard-never-made",
            "split-closed-shard",
            "split-no-shard",
            "split-outside",
            "times-that-contradict",
            "too-much",
            "unknown-names",
            "which-stream",
            "workers-twice"));

    /** Not JSON at all. */
    private static final Set<String> NOT_JSON = new TreeSet<>(List.of(
            "comment",
            "cut-off",
            "empty",
            "missing-comma",
            "more-behind-the-end",
            "not-json",
            "not-utf8",
            "single-backslash",
            "single-quotes",
            "text-not-closed",
            "too-deep",
            "trailing-comma",
            "unit-without-quotes"));

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void is_refused_with_exactly_its_problems(String name) throws IOException {
        Path expected = FOLDER.resolve(name + ".txt");
        String told = told(name);
        assertFalse(told.isEmpty());
        if (Boolean.getBoolean("shardlab.rewrite")) {
            Files.writeString(expected, told);
        }
        assertEquals(Files.readString(expected), told);
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_schema_refuses_what_is_built_wrongly(String name) throws IOException {
        if (!NOT_JSON.contains(name)) {
            boolean accepted = ScenarioSchemaTest.errors(Files.readString(FOLDER.resolve(name + ".json")))
                    .isEmpty();
            assertEquals(BUILT_RIGHTLY.contains(name), accepted);
        }
    }

    @Test
    void there_are_as_many_as_there_should_be() throws IOException {
        assertEquals(FILES, names().size());
        assertTrue(new TreeSet<>(names()).containsAll(BUILT_RIGHTLY));
        assertTrue(new TreeSet<>(names()).containsAll(NOT_JSON));
    }

    private static String told(String name) {
        try {
            byte[] bytes = Files.readAllBytes(FOLDER.resolve(name + ".json"));
            return ScenarioReader.read("scenarios/invalid/" + name + ".json", bytes).problems().stream()
                    .map(problem -> problem + "\n")
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
