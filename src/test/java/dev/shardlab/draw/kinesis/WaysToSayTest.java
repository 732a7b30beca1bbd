package dev.shardlab.draw.kinesis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.state.kinesis.Backlog;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaysToSayTest {

    private static final Label SMALL = new Label("", Mark.Font.LABEL, 10, Role.TEXT, true, null);

    @Test
    void where_there_is_little_room_lag_is_said_in_fewer_words_and_never_cut() {
        Backlog backlog = new Backlog(7, 408_000_000);
        assertEquals(
                List.of("6 min 48 s behind latest", "6 min 48 s behind", "6 min behind", "6 min"),
                Behind.waysToSay(backlog));
        assertEquals(List.of("at the tip"), Behind.waysToSay(Backlog.NONE));
    }

    @Test
    void the_first_way_that_fits_is_taken_and_the_shortest_if_none_does() {
        List<String> ways = List.of("332 ms behind latest", "332 ms behind", "332 ms");
        assertEquals("332 ms behind latest", SMALL.saying(200, ways).text());
        assertEquals("332 ms behind", SMALL.saying(80, ways).text());
        assertEquals("332 ms", SMALL.saying(5, ways).text());
    }

    @Test
    void a_name_becomes_smaller_before_it_is_cut_but_not_smaller_than_the_smallest_words() {
        Label name = new Label("dispatcher", Mark.Font.LABEL_STRONG, 11.5, Role.TEXT, true, null);
        assertEquals(11.5, name.shrunk(name.width(), 10).size());
        assertEquals(name.width() * 0.9, name.shrunk(name.width() * 0.9, 10).width(), 1e-9);
        assertEquals(10, name.shrunk(name.width() / 2, 10).size());
    }

    @Test
    void in_one_unit_an_age_is_rounded_down() {
        assertEquals("320 ms", Ages.brief(320_000));
        assertEquals("59 min", Ages.brief(3_599_000_000L));
        assertEquals("47 h", Ages.brief(172_799_000_000L));
        assertEquals("5 d", Ages.brief(5 * 86_400_000_000L + 1));
    }
}
