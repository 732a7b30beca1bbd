package dev.shardlab.sim.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.sim.line.Finding.Found;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** F2: whatever an expression is and whatever a line is, looking for the one in the other ends soon, and needs no deep stack. */
class LineFinderTest {

    @ParameterizedTest
    @ValueSource(ints = {20, 2_000, 20_000, 60_000})
    void F2_a_quoted_text_of_any_length_is_read_over(int characters) {
        LineFinder finder = finder("^\\{\"msg\":\"(?:[^\"\\\\]|\\\\.)*\",\"user\":\"(\\w+)\"");
        assertEquals(
                new Found("u7"), finder.find("{\"msg\":\"" + "x\\\"y".repeat(characters / 4) + "\",\"user\":\"u7\"}"));
    }

    @Test
    void F2_an_expression_that_never_ends_in_one_engine_is_finished_by_the_other() {
        String line = "a".repeat(60) + "b";
        assertEquals(Finding.NOTHING, finder("^(a+)+$").find(line));
        assertEquals(Finding.NOTHING, finder("^((a|aa)+)$").find(line));
        assertEquals(Finding.NOTHING, finder("(x+x+)+y").find("x".repeat(60_000)));
        assertEquals(new Found("b"), finder("^(?:(?:a|aa)+)+(b)").find(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"^(?=(a+)+$)", "^(a+)+\\1x", "^(?:(a+)++)*$", "^(?!(a|aa)+b)(.)", "^((?:a|aa)+)(?<!b)$"})
    void F2_an_expression_that_only_one_engine_knows_ends_after_a_million_steps(String regex) {
        LineFinder finder = finder(regex);
        Finding finding = finder.find("a".repeat(60) + "b");
        assertTrue(finding == Finding.UNFINISHED || finding == Finding.NOTHING, finding.toString());
        assertEquals(finding, finder.find("a".repeat(60) + "b"));
    }

    @Test
    void F2_a_stack_that_is_too_deep_is_the_problem_of_the_line_and_not_of_the_run() {
        assertEquals(Finding.UNFINISHED, finder("^((?:(?!z)[^\"]|z.)*)\"x").find("y".repeat(64_000)));
    }

    @Test
    void F2_at_most_64_kib_of_a_line_are_looked_at() {
        String line = "x".repeat(LineFinder.MAX_CHARACTERS - 1) + "ab";
        assertEquals(new Found("a"), finder("([ab])").find(line));
        assertEquals(Finding.NOTHING, finder("(b)").find(line));
    }

    @Test
    void F2_counts_of_nothing_that_no_step_would_bound_are_refused() {
        assertThrows(
                IllegalArgumentException.class, () -> new LineExpression("(?:(?:(?:){1000}){1000}){1000}(?=x)(.)"));
        assertThrows(IllegalArgumentException.class, () -> new LineExpression("(?=x)(^{100000})"));
        assertNotNull(new LineExpression("(?<=x)(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}.{0,5000})"));
        assertThrows(
                IllegalArgumentException.class, () -> new LineExpression("(".repeat(900) + "a" + ")".repeat(1_200)));
        assertThrows(IllegalArgumentException.class, () -> new LineExpression("(" + "a".repeat(2_000) + ")"));
    }

    @Test
    void the_first_group_that_took_part_is_taken() {
        assertEquals(new Found("7"), finder("user=(\\d+)|id=(\\d+)").find("x id=7"));
        assertEquals(new Found(""), finder("a(x?)(b)").find("ab"));
    }

    @Test
    void a_dot_is_every_character_of_a_line_and_letters_are_alike_in_all_scripts() {
        assertEquals(new Found("b"), finder("a.(b)").find("a\u2028b"));
        assertEquals(new Found("b"), finder("a.(b)").find("a\rb"));
        assertEquals(new Found("ä"), finder("(?i)Ä=|(ä)").find("xäy"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "^(\\S+) true",
                "[]a](b) true",
                "[^]a](b) true",
                "(?i:a)(b) true",
                "(?<name>a) true",
                "[a-z&&[^b]](x) false",
                "[a[b]](x) false",
                "(?U)(a) false",
                "(?i-U)(a) false",
                "(\\v) false",
                "\\Q[\\E(a) false",
                "(\\0101) false",
                "(a)\\b{g} false"
            })
    void what_the_two_engines_take_differently_is_left_to_the_one(String regex, boolean same) {
        assertEquals(same, ExpressionSpelling.of(regex).meansTheSame());
    }

    @Test
    void what_looks_around_refers_back_or_possesses_is_not_in_linear_time() {
        for (String regex :
                new String[] {"(?=a)(b)", "(?<!a)(b)", "(a)\\1", "(a)++", "(?>a)(b)", "(\\h)", "(.{1001})"}) {
            assertNull(LinearTime.of(regex, Pattern.compile(regex)), regex);
        }
        String large = "(" + "[a-z]{20}".repeat(40) + ")";
        assertNull(LinearTime.of(large, Pattern.compile(large)));
        assertNotNull(LinearTime.of("(a)", Pattern.compile("(a)")));
    }

    @Test
    void both_engines_find_the_same() {
        String[] regexes = {
            "^(\\S+) \\S+",
            "user=(\\w+)",
            "(?:a|b)*(c)",
            "\\[([^\\]]+)\\]",
            "(\\d+)$",
            "(?i)KEY=(\\S+?)[,;]",
            "(a+?)b",
            "x(\\s*)y",
            "([^a]*)b|(c)"
        };
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder line = new StringBuilder();
            for (int n = random.nextInt(30); n > 0; n--) {
                line.append("abcxy []=,;019 \t\\\"ä€key=user=".charAt(random.nextInt(29)));
            }
            String regex = regexes[i % regexes.length];
            Pattern java = Pattern.compile(regex);
            LinearTime linear = LinearTime.of(regex, java);
            assertNotNull(linear);
            assertEquals(
                    new LineFinder(java, null).find(line.toString()),
                    linear.find(line.toString()),
                    regex + " in " + line);
        }
    }

    @Test
    void a_format_that_comes_along_needs_few_steps_on_a_long_line() {
        assertFalse(finder("^(\\S+) .*?\\[(\\d{2}/\\w{3})").find("x ".repeat(50_000)) instanceof Found);
    }

    private static LineFinder finder(String regex) {
        return new LineExpression(regex).finder();
    }
}
