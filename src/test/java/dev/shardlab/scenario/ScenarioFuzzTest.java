package dev.shardlab.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.scenario.json.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Broken files by the thousand: whatever is in a file, reading it ends in a scenario or in problems a person can use. */
class ScenarioFuzzTest {

    private static final int FILES = Boolean.getBoolean("shardlab.long") ? 100_000 : 2_000;
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String SIGNS = "{}[]\",:\\'/*#-+.eE0123456789tfn \n\t\u0000é😀\uFEFF";
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e999999999",
            "1e-999999999",
            "0.5",
            "9223372036854775808",
            "\"\"",
            "\"5s\"",
            "\"1KB\"",
            "\"99999999999999999999d\"",
            "\"0.0000001s\"",
            "\"2014-99-99T00:00:00Z\"",
            "\"clicks\"",
            "\"(\"",
            "\"\\ud800\"",
            "\"x\"",
            "[]",
            "{}",
            "[[]]",
            "{\"note\": 1}",
            "[null]",
            "[{}]",
            "[\"a\", \"a\"]",
            "2147483648");

    @Test
    void any_sign_put_in_left_out_or_changed_gives_problems_or_a_scenario() {
        for (int seed = 0; seed < FILES; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(Examples.EVERYTHING);
            int changes = 1 + random.nextInt(3);
            for (int i = 0; i < changes && !text.isEmpty(); i++) {
                int at = random.nextInt(text.length());
                char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
                switch (random.nextInt(5)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.setCharAt(at, sign);
                    case 2 -> text.setLength(at);
                    case 3 -> text.delete(at, Math.min(text.length(), at + random.nextInt(60)));
                    default -> text.insert(at, sign);
                }
            }
            check(text.toString(), seed);
        }
    }

    @Test
    void any_value_replaced_removed_renamed_or_doubled_gives_problems_or_a_scenario() {
        for (int seed = 0; seed < FILES; seed++) {
            Random random = new Random(seed);
            JsonNode root = MAPPER.readTree(Examples.EVERYTHING);
            int changes = 1 + random.nextInt(3);
            for (int i = 0; i < changes; i++) {
                mutate(root, random);
            }
            check(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root), seed);
        }
    }

    @Test
    void any_byte_changed_gives_problems_or_a_scenario() {
        for (int seed = 0; seed < FILES / 10; seed++) {
            Random random = new Random(seed);
            byte[] bytes = Examples.EVERYTHING.getBytes(StandardCharsets.UTF_8);
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            ReadResult result = ScenarioReader.read("bytes.json", bytes);
            assertTrue(result instanceof ReadResult.Read || !result.problems().isEmpty(), "seed " + seed);
        }
    }

    private static void mutate(JsonNode root, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        JsonNode value = random.nextBoolean()
                ? MAPPER.readTree(VALUES.get(random.nextInt(VALUES.size())))
                : containers.get(random.nextInt(containers.size())).deepCopy();
        if (container instanceof ArrayNode array && !array.isEmpty()) {
            int at = random.nextInt(array.size());
            switch (random.nextInt(3)) {
                case 0 -> array.set(at, value);
                case 1 -> array.remove(at);
                default -> array.add(array.get(at).deepCopy());
            }
        } else if (container instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = List.copyOf(object.propertyNames());
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(3)) {
                case 0 -> object.set(name, value);
                case 1 -> object.remove(name);
                default -> object.set(name.substring(0, name.length() - 1) + "x", object.remove(name));
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer()) {
            containers.add(node);
            node.valueStream().forEach(child -> collect(child, containers));
        }
    }

    private static void check(String text, int seed) {
        ReadResult result = ScenarioReader.read("fuzz.json", text);
        switch (result) {
            case ReadResult.Read(Scenario scenario) -> {
                String written = ScenarioWriter.write(scenario);
                assertEquals(result, ScenarioReader.read("fuzz.json", written), "seed " + seed);
                if (seed % 20 == 0) {
                    assertEquals(
                            List.of(), ScenarioSchemaTest.errors(text), "read, but not by the schema: seed " + seed);
                }
            }
            case ReadResult.Refused(List<Problem> problems) -> {
                assertFalse(problems.isEmpty(), "seed " + seed);
                String[] lines = text.split("\n", -1);
                problems.forEach(problem -> checkProblem(problem, lines, seed));
            }
        }
    }

    /** It points into the file and speaks in sentences. */
    private static void checkProblem(Problem problem, String[] lines, int seed) {
        String where = "seed " + seed + ": " + problem;
        assertTrue(problem.line() >= 0 && problem.line() <= lines.length, where);
        if (problem.line() > 0) {
            int width = lines[problem.line() - 1].length();
            assertTrue(problem.column() >= 1 && problem.column() <= width + 2, where);
        }
        assertTrue(
                Character.isUpperCase(problem.message().charAt(0))
                        && problem.message().endsWith("."),
                where);
        assertTrue(problem.hint().isEmpty() || problem.hint().matches("(?s).*[.?]"), where);
        assertFalse(problem.toString().contains("\n"), where);
    }
}
