package dev.shardlab.wire.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.model.s3.ObjectKey;
import dev.shardlab.sink.s3.ListQuery;
import dev.shardlab.sink.s3.StoreLimits;
import dev.shardlab.sink.s3.StoredPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/s3-compatibility.md} says what is so. */
class S3CompatibilityPageTest {

    private static final Path PAGE = Path.of("docs", "s3-compatibility.md");

    @Test
    void the_page_calls_served_exactly_the_actions_that_are() throws IOException {
        Map<String, List<String>> actions = table("## Actions");
        assertEquals(
                Arrays.stream(S3Action.values()).map(S3Action::wireName).collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(actions.keySet()));
        actions.forEach((name, cells) -> assertEquals("served", cells.getFirst().split("[;:, ]", 2)[0], name));
    }

    @Test
    void the_page_names_exactly_the_parts_of_an_address_that_are_not_served() throws IOException {
        String page = Files.readString(PAGE);
        String list = page.substring(page.indexOf("stands in the address:"), page.indexOf("## Refusals"));
        assertEquals(
                new TreeSet<>(Routes.NOT_SERVED),
                Pattern.compile("`([^`]+)`")
                        .matcher(list)
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void the_refusals_of_the_page_are_those_of_the_code() throws IOException {
        Map<String, String> known = new TreeMap<>();
        for (S3Error error : S3Error.values()) {
            known.put(error.code(), Integer.toString(error.status()));
        }
        Map<String, String> said = new TreeMap<>();
        table("## Refusals").forEach((code, cells) -> said.put(code, cells.getFirst()));
        assertEquals(known, said);
    }

    @Test
    void the_limits_of_the_page_are_those_of_the_code() throws IOException {
        StoreLimits usual = StoreLimits.USUAL;
        List<Long> known = List.of(
                (long) ObjectKey.MAX_BYTES,
                (long) ListQuery.MOST,
                StoredPart.LEAST_BYTES,
                (long) StoredPart.MOST_NUMBER,
                usual.bytes(),
                (long) usual.objects(),
                (long) usual.buckets(),
                (long) usual.parts(),
                usual.freeBytes(),
                usual.abandonedAfter().toHours(),
                (long) XmlElement.MOST_BYTES,
                (long) XmlElement.DEEPEST);
        assertEquals(
                known,
                table("## Limits").values().stream()
                        .map(row -> Long.parseLong(row.getFirst()))
                        .toList());
    }

    /** The rows below a heading by their first cell, in order; without the head. */
    private static Map<String, List<String>> table(String heading) throws IOException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        Files.readString(PAGE)
                .lines()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .forEach(cells -> rows.put(cells.get(1), cells.subList(2, cells.size())));
        return rows;
    }
}
