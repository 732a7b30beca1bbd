package dev.shardlab.draw.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.TinyLab;
import dev.shardlab.lesson.Playthrough;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.sim.setup.Keys;
import dev.shardlab.sim.setup.ProducerSetup;
import dev.shardlab.sim.setup.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyColourTest {

    @Test
    void a_key_keeps_its_colour_whatever_hash_key_routes_it() {
        RecordBatch batch = RecordBatch.builder()
                .add("u-24", new byte[1])
                .add("u-24", HashKey.MAX, new byte[9])
                .build();
        assertEquals(KeyColour.of(batch.keyFingerprint(0)), KeyColour.of(batch.keyFingerprint(1)));
    }

    @Test
    void keys_that_differ_in_their_number_spread_over_all_colours() {
        int[] counts = new int[Tokens.KEY_COLOURS];
        for (int i = 0; i < 800; i++) {
            counts[KeyColour.of(TinyLab.batch("user-" + i).keyFingerprint(0))]++;
        }
        for (int count : counts) {
            assertTrue(count > 60 && count < 140, () -> "of 800 keys, 100 of each colour are expected, not " + count);
        }
    }

    @Test
    void keys_that_a_shipped_lesson_names_in_turn_have_each_their_own_colour() {
        int asked = 0;
        for (String lesson : Playthrough.names()) {
            for (ProducerSetup producer : Playthrough.read(lesson).setup().producers()) {
                if (producer.source() instanceof Source.Generated generated
                        && generated.keys() instanceof Keys.RoundRobin(List<String> keys)) {
                    asked++;
                    assertEquals(
                            keys.size(),
                            keys.stream()
                                    .mapToInt(key -> KeyColour.of(KeyColour.fingerprint(key)))
                                    .distinct()
                                    .count(),
                            lesson + " " + keys);
                }
            }
        }
        assertTrue(asked >= 3, "lessons with keys in turn: " + asked);
    }
}
