package dev.shardlab.model.kinesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SequenceNumberTest {

    /** The sample that the Lambda developer guide prints in its Kinesis event. */
    private static final String PUBLISHED = "49590338271490256608559692538361571095921575989136588898";

    @Test
    void a_published_number_decodes_to_its_shard_and_to_the_second_it_arrived() {
        assertEquals(
                new SequenceNumber(
                        Instant.parse("2018-11-21T04:57:38Z").getEpochSecond(),
                        new ShardId(6),
                        1734642199L,
                        Instant.parse("2018-12-17T22:10:50Z").getEpochSecond()),
                SequenceNumber.parse(PUBLISHED));
    }

    @Test
    void a_published_number_encodes_to_itself() {
        assertEquals(PUBLISHED, SequenceNumber.parse(PUBLISHED).toString());
    }

    @Test
    void numbers_rise_with_the_index_and_with_the_last_index_above_all() {
        SequenceNumber first = new SequenceNumber(1_767_225_600, new ShardId(17), 1, 1_767_225_601);
        SequenceNumber last =
                new SequenceNumber(1_767_225_600, new ShardId(17), SequenceNumber.LAST_INDEX, 1_767_225_601);

        assertTrue(first.compareTo(first.plus(1)) < 0);
        assertTrue(first.plus(1_000_000).compareTo(last) < 0);
        assertEquals(last, SequenceNumber.parse(last.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-5",
                "01",
                "abc",
                "123456789012345678901234567890",
                "4959033827149025660855969253836157109592157598913658889"
            })
    void what_is_not_of_the_layout_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> SequenceNumber.parse(text));
    }
}
