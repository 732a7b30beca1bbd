package dev.shardlab.sim.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.dice.Dice;
import dev.shardlab.sim.setup.Payload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PayloadMakerTest {

    private static final VirtualTime AT = VirtualTime.of(Instant.parse("2026-03-02T09:00:00.250Z"));

    @Test
    void a_template_is_filled_with_key_number_and_time() {
        assertEquals("user-1 #3 at 2026-03-02T09:00:00.250Z", filled("{key} #{n} at {time}", "user-1"));
    }

    @Test
    void other_braces_stay_as_they_are() {
        assertEquals("{\"user\":\"ü\",\"x\":{}}{", filled("{\"user\":\"{key}\",\"x\":{}}{", "ü"));
    }

    @Test
    void a_key_that_looks_like_a_placeholder_is_not_filled_again() {
        assertEquals("{n}3", filled("{key}{n}", "{n}"));
    }

    @Test
    void random_payloads_have_every_size_between_the_two() {
        PayloadMaker maker = maker(new Payload.Random(3, 6));
        int[] sizes = IntStream.range(0, 1000)
                .map(i -> maker.make("k", i, AT).length)
                .distinct()
                .sorted()
                .toArray();
        assertEquals("[3, 4, 5, 6]", Arrays.toString(sizes));
    }

    @Test
    void nothing_is_a_payload_too() {
        assertEquals(0, maker(new Payload.Random(0, 0)).make("k", 1, AT).length);
        assertEquals("", filled("", "k"));
    }

    private static String filled(String template, String key) {
        return new String(maker(new Payload.Template(template)).make(key, 3, AT), StandardCharsets.UTF_8);
    }

    private static PayloadMaker maker(Payload payload) {
        return new PayloadMaker(payload, Dice.forked(1, "payload"));
    }
}
