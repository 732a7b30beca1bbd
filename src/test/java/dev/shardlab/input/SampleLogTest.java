package dev.shardlab.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SampleLogTest {

    private static final Pattern COMBINED =
            Pattern.compile("(\\S+) - - \\[([^\\]]+)\\] \"GET \\S+ HTTP/1\\.1\" (200|404) \\d+ \"-\" \"[^\"]+\"");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH);

    private final List<Matcher> lines =
            SampleLog.lines().stream().map(COMBINED::matcher).toList();

    @Test
    void every_line_is_in_the_combined_format() {
        assertEquals(SampleLog.LINES, lines.stream().filter(Matcher::matches).count());
    }

    @Test
    void it_is_the_same_each_time() {
        assertEquals(SampleLog.lines(), SampleLog.lines());
        assertEquals(1, SampleLog.file().line(0).number());
    }

    @Test
    void times_never_go_back() {
        List<OffsetDateTime> times = lines.stream()
                .filter(Matcher::matches)
                .map(line -> OffsetDateTime.parse(line.group(2), TIME))
                .toList();
        assertEquals(times.stream().sorted().toList(), times);
    }

    @Test
    void all_addresses_are_kept_for_documentation() {
        assertTrue(lines.stream().filter(Matcher::matches).allMatch(line -> line.group(1)
                .matches("(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.\\d{1,3}")));
    }

    @Test
    void few_clients_ask_often_and_most_seldom() {
        TreeMap<String, Integer> asked = new TreeMap<>();
        lines.stream().filter(Matcher::matches).forEach(line -> asked.merge(line.group(1), 1, Integer::sum));
        List<Integer> counts = asked.values().stream().sorted((a, b) -> b - a).toList();
        int topFive = counts.subList(0, 5).stream().mapToInt(Integer::intValue).sum();
        assertTrue(counts.size() >= 40, counts.toString());
        assertTrue(topFive > SampleLog.LINES * 2 / 5, counts.toString());
    }
}
