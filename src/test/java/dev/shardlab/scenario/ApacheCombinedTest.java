package dev.shardlab.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.sim.setup.LineExpression;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;

class ApacheCombinedTest {

    private static final String LINE =
            "203.0.113.9 - ann b [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 5 \"-\" \"Bot [1] x\"";

    @Test
    void the_key_is_the_clients_address() {
        assertEquals("203.0.113.9", first(ApacheCombined.CLIENT, LINE));
    }

    @Test
    void the_time_stands_in_brackets() {
        OffsetDateTime time = OffsetDateTime.parse(
                first(ApacheCombined.TIMESTAMP, LINE),
                DateTimeFormatter.ofPattern(ApacheCombined.TIMESTAMP_FORMAT, Locale.ENGLISH));
        assertEquals(OffsetDateTime.parse("2015-05-17T10:05:03Z"), time);
    }

    @Test
    void a_line_of_another_shape_has_no_key() {
        assertFalse(ApacheCombined.CLIENT.pattern().matcher("Error: disk full").find());
    }

    private static String first(LineExpression expression, String line) {
        Matcher matcher = expression.pattern().matcher(line);
        assertTrue(matcher.find());
        return matcher.group(1);
    }
}
