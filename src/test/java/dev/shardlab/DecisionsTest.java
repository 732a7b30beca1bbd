package dev.shardlab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The decisions in docs/adr can be told apart, and each names tests that are there. */
class DecisionsTest {

    private static final Pattern FILE = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md");
    private static final Pattern HEADING = Pattern.compile("\\A# (\\d+)\\. ");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*Test)");

    private record Decision(String file, String text) {
        int number() {
            return Integer.parseInt(
                    FILE.matcher(file).results().findFirst().orElseThrow().group(1));
        }

        int headed() {
            return HEADING.matcher(text)
                    .results()
                    .findFirst()
                    .map(found -> Integer.parseInt(found.group(1)))
                    .orElse(-1);
        }

        String confirmation() {
            int from = text.indexOf("## Confirmation");
            return from < 0 ? "" : text.substring(from);
        }
    }

    @Test
    void each_decision_has_a_number_of_its_own_which_its_heading_says_too() throws IOException {
        List<Decision> decisions = decisions();
        assertEquals(
                List.of(),
                decisions.stream()
                        .filter(it -> it.number() != it.headed())
                        .map(Decision::file)
                        .toList());
        assertEquals(
                decisions.size(),
                decisions.stream().map(Decision::number).distinct().count());
    }

    @Test
    void each_decision_says_what_confirms_it_and_the_tests_it_names_exist() throws IOException {
        Set<String> tests = tests();
        assertEquals(
                List.of(),
                decisions().stream()
                        .filter(it -> it.confirmation().isEmpty())
                        .map(Decision::file)
                        .toList());
        assertEquals(
                List.of(),
                decisions().stream()
                        .flatMap(it -> TEST.matcher(it.confirmation())
                                .results()
                                .map((MatchResult found) -> found.group(1))
                                .filter(test -> !tests.contains(test))
                                .map(test -> it.file() + ": " + test))
                        .toList());
    }

    private static List<Decision> decisions() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("docs", "adr"))) {
            return files.sorted()
                    .map(file -> new Decision(file.getFileName().toString(), read(file)))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
