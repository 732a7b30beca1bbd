package dev.shardlab.sink.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndexRotationTest {

    @Test
    void names_are_those_of_the_service() {
        Instant at = Instant.parse("2016-02-25T13:59:59Z");
        assertEquals(
                List.of(
                        "myindex",
                        "myindex-2016-02-25-13",
                        "myindex-2016-02-25",
                        "myindex-2016-w08",
                        "myindex-2016-02"),
                Arrays.stream(IndexRotation.values())
                        .map(rotation -> rotation.name("myindex", at))
                        .toList());
    }

    @Test
    void a_week_belongs_to_the_year_in_which_most_of_it_lies() {
        assertEquals("i-2020-w53", IndexRotation.ONE_WEEK.name("i", Instant.parse("2021-01-03T00:00:00Z")));
    }
}
