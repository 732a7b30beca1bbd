package dev.shardlab.scenario.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTreeTest {

    @Test
    void every_value_knows_its_line_column_and_pointer() {
        Node root = JsonTree.read("t.json", "{\n  \"a\": [1, {\"b/c\": \"x\"}],\n\t\"d\": null}", problem -> {});
        Node.Arr list = (Node.Arr) root.along("a");
        Node text = list.items().get(1).along("b/c");
        assertEquals(List.of(2, 8), List.of(list.place().line(), list.place().column()));
        assertEquals(List.of(2, 20), List.of(text.place().line(), text.place().column()));
        assertEquals("/a/1/b~1c", text.place().pointer());
        assertEquals(
                List.of(3, 7),
                List.of(root.along("d").place().line(), root.along("d").place().column()));
    }

    @Test
    void numbers_keep_their_digits_however_many() {
        Node root = JsonTree.read("t.json", "[1e999999999, 0.10]", problem -> {});
        assertEquals(
                List.of("1e999999999", "0.10"),
                ((Node.Arr) root)
                        .items().stream()
                                .map(item -> ((Node.Num) item).digits())
                                .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "{\"a\": 1,} ~ 1:9: Expected another entry behind the comma, but found the character }. Remove the comma before it.",
                "{\"a\" 1} ~ 1:6: /a: Expected a colon behind the key \"a\", but found the character 1. Write \"key\": value.",
                "{\"a\": 1 \"b\": 2} ~ 1:9: /a: Expected a comma or }, but found a double quote. Put a comma behind the entry before it.",
                "[1, 2 ~ 1:6: The file ends inside the list that begins in line 1, column 1. Close it with ].",
                "{\"a\": \"x ~ 1:9: /a: The file ends inside a text. Close the text with a double quote.",
                "{a: 1} ~ 1:2: Expected a key, but found the character a. Keys stand in double quotes: {\"shards\": 4}.",
                "{'a': 1} ~ 1:2: Expected a double quote, but found a single one. Keys and texts stand in \"double quotes\".",
                "{\"a\": 01} ~ 1:8: /a: Expected a number as JSON writes it, but found the character 1. Write it like 5, 0.25, -3 or 1e6.",
                "{\"a\": .5} ~ 1:7: /a: Expected a value, but found the character .. Write a text, a number, true, false, {...} or [...].",
                "{\"a\": tru} ~ 1:7: /a: Expected a value, but found a bare word that begins with t. A text stands in double quotes; the only bare words are true, false and null.",
                "{\"a\": 5s} ~ 1:8: /a: Expected a comma or }, but found the character s. A number with a unit is a text, like \"5s\" or \"1KB\".",
                "[1} ~ 1:3: /0: Expected a comma or ], but found the character }. What was opened last is closed first.",
                "# x ~ 1:1: JSON has no comments. Write a comment as a key: \"note\": \"...\".",
                "{} {} ~ 1:4: Expected the end of the file, but more follows. A file holds one JSON object; remove what stands behind it.",
                "{} x ~ 1:4: Expected the end of the file, but more follows. A file holds one JSON object; remove what stands behind it.",
                "{\"a\": \"\\q\"} ~ 1:9: /a: Expected an escape that JSON knows after the backslash, but found the character q. A backslash itself is written \\\\, so the expression \\S+ becomes \"\\\\S+\".",
                "{\"a\": \"\\u12\"} ~ 1:12: /a: Expected four hexadecimal digits after \\u, but found a double quote. Write \\u00e9 for é."
            })
    void a_break_of_the_grammar_is_told_in_words(String json, String told) {
        List<Problem> problems = new ArrayList<>();
        assertNull(JsonTree.read("t.json", json, problems::add));
        assertEquals(
                List.of("t.json:" + told),
                problems.stream().map(Problem::toString).toList());
    }

    @Test
    void half_a_surrogate_pair_is_no_character() {
        List<Problem> problems = new ArrayList<>();
        assertNotNull(JsonTree.read("t.json", "[\"\\ud800\"]", problems::add));
        assertEquals(
                List.of("The text holds one half of a surrogate pair, which is no character."),
                problems.stream().map(Problem::message).toList());
    }
}
