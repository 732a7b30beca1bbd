package dev.shardlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/security.md promises what tests hold, and every test of a rule is named by its number there. */
class SecurityPageTest {

    private static final Path PAGE = Path.of("docs", "security.md");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Pattern PROMISE = Pattern.compile("\\| ([A-Z]\\d+) \\|.*\\| ([^|]+) \\|");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*Test)`");
    private static final Pattern BEGINS = Pattern.compile("`([A-Z]\\d+_\\w*?)_?\\.\\.\\.`");
    private static final Pattern METHOD = Pattern.compile("void (([A-Z]\\d+)_\\w+)\\(");

    /**
     * A line of the page.
     *
     * @param heldBy what stands in its last column
     */
    private record Promise(String rule, String heldBy) {

        List<String> tests() {
            return found(TEST, heldBy).map(it -> it.group(1)).toList();
        }

        /** How the names of the tests begin that hold it. */
        List<String> beginnings() {
            return found(BEGINS, heldBy).map(it -> it.group(1)).toList();
        }
    }

    @Test
    void each_promise_names_tests_that_are_there() throws IOException {
        Map<String, List<String>> methods = methods();
        List<String> missing = new ArrayList<>();
        for (Promise promise : promises()) {
            List<String> tests = promise.tests();
            if (tests.isEmpty()) {
                missing.add(promise.rule() + " names no test: " + promise.heldBy());
            }
            tests.stream()
                    .filter(test -> !methods.containsKey(test))
                    .forEach(test -> missing.add(promise.rule() + ": " + test));
            for (String beginning : promise.beginnings()) {
                boolean isThere = tests.stream()
                        .flatMap(test -> methods.getOrDefault(test, List.of()).stream())
                        .anyMatch(method -> method.startsWith(beginning));
                if (!isThere) {
                    missing.add(promise.rule() + ": " + beginning + "... in " + tests);
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void each_test_of_a_rule_stands_on_the_page_under_its_number() throws IOException {
        TreeSet<String> promised = new TreeSet<>();
        promises().forEach(promise -> promise.tests().forEach(test -> promised.add(promise.rule() + " " + test)));
        TreeSet<String> held = new TreeSet<>();
        methods()
                .forEach((test, names) ->
                        names.forEach(name -> held.add(name.substring(0, name.indexOf('_')) + " " + test)));
        assertFalse(held.isEmpty());
        held.removeAll(promised);
        assertEquals(List.of(), List.copyOf(held));
    }

    private static List<Promise> promises() throws IOException {
        List<Promise> promises = Files.readAllLines(PAGE).stream()
                .flatMap(line -> found(PROMISE, line))
                .map(it -> new Promise(it.group(1), it.group(2)))
                .toList();
        assertFalse(promises.isEmpty());
        return promises;
    }

    /** The methods that are named after a rule, by the class of tests, which may have none. */
    private static Map<String, List<String>> methods() throws IOException {
        Map<String, List<String>> methods = new TreeMap<>();
        try (Stream<Path> files = Files.walk(TESTS)) {
            files.filter(file -> file.toString().endsWith("Test.java")).forEach(file -> {
                String name = file.getFileName().toString();
                methods.put(
                        name.substring(0, name.length() - ".java".length()),
                        found(METHOD, text(file)).map(it -> it.group(1)).toList());
            });
        }
        return methods;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }
}
