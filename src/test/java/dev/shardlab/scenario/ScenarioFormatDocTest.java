package dev.shardlab.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.Reading;
import dev.shardlab.scenario.form.Scope;
import dev.shardlab.scenario.form.Shape;
import dev.shardlab.scenario.form.Type.Section;
import dev.shardlab.scenario.json.JsonTree;
import dev.shardlab.scenario.json.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The manual says what the code does. After a change of the format, {@code ./mvnw test -Dtest=ScenarioFormatDocTest
 * -Dshardlab.rewrite=true} writes its tables anew; read what changed.
 */
class ScenarioFormatDocTest {

    private static final Path MANUAL = Path.of("docs", "scenario-format.md");
    private static final Pattern TABLE = Pattern.compile("<!-- begin (.+?) -->\n(.*?)<!-- end -->", Pattern.DOTALL);
    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    @Test
    void every_key_stands_in_the_manual_with_its_type_unit_default_and_example() throws IOException {
        TreeMap<String, String> expected = expectedTables();
        if (Boolean.getBoolean("shardlab.rewrite")) {
            rewrite(expected);
        }
        TreeMap<String, String> found = new TreeMap<>();
        Matcher table = TABLE.matcher(Files.readString(MANUAL));
        while (table.find()) {
            found.put(table.group(1), table.group(2));
        }
        assertEquals(expected, found);
    }

    @TestFactory
    Stream<DynamicTest> every_example_in_the_manual_is_read() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(Files.readString(MANUAL));
        while (example.find()) {
            String json = example.group(1);
            String whole = json.contains("\"shardlab\"") ? json : completed(json);
            tests.add(dynamicTest(json.lines().findFirst().orElse("") + " #" + tests.size(), () -> {
                assertEquals(
                        List.of(), ScenarioReader.read("example.json", whole).problems());
                assertEquals(List.of(), ScenarioSchemaTest.errors(whole));
            }));
        }
        assertTrue(tests.size() >= 12, "examples: " + tests.size());
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> the_example_of_every_key_is_read() {
        return FormatTables.sections().stream().filter(Shape.class::isInstance).flatMap(section -> ((Shape<?>) section)
                .keys().stream()
                        .map(key -> dynamicTest(
                                section.name() + "." + key.name(),
                                () -> assertEquals(List.of(), problemsOfExample(key)))));
    }

    private static List<Problem> problemsOfExample(Key<?, ?> key) {
        List<Problem> problems = new ArrayList<>();
        TreeMap<String, List<String>> names = new TreeMap<>();
        names.put("stream", List.of("clicks"));
        names.put("producer", List.of("web-1"));
        names.put("application", List.of("billing"));
        names.put("worker of billing", List.of("worker-1"));
        names.put("queue producer", List.of());
        names.put("queue", List.of("orders", "orders-dead"));
        names.put("queue worker", List.of("packers"));
        Reading reading = new Reading("example", new Scope(names, Duration.ofMinutes(2)), problems::add);
        key.type().read(JsonTree.read("example", key.example(), problems::add), reading);
        return problems;
    }

    private static TreeMap<String, String> expectedTables() {
        TreeMap<String, String> tables = new TreeMap<>();
        for (Section section : FormatTables.sections()) {
            tables.put(section.name(), FormatTables.of(section));
        }
        tables.put("measures", FormatTables.measures());
        return tables;
    }

    private static void rewrite(TreeMap<String, String> tables) throws IOException {
        String text = TABLE.matcher(Files.readString(MANUAL))
                .replaceAll(found -> Matcher.quoteReplacement("<!-- begin " + found.group(1) + " -->\n"
                        + tables.getOrDefault(found.group(1), "") + "<!-- end -->"));
        Files.writeString(MANUAL, text);
    }

    /** A part of a scenario, with what it refers to around it. */
    private static String completed(String part) {
        String actors = part.startsWith("\"producers\"") ? "" : "\"producers\": [{\"name\": \"web-1\", \"rate\": 1}],";
        String applications = part.startsWith("\"applications\"") ? "" : "\"applications\": [{\"name\": \"billing\"}],";
        String streams = part.startsWith("\"streams\"") ? "" : "\"streams\": [{\"name\": \"clicks\", \"shards\": 4}],";
        if (part.startsWith("\"streams\"")) {
            actors = "";
            applications = "";
        }
        return "{\"shardlab\": 1, \"title\": \"t\", \"duration\": \"2m\", " + streams + actors + applications + part
                + "}";
    }
}
