package dev.shardlab.draw.kinesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.Painting;
import dev.shardlab.draw.TinyLab;
import dev.shardlab.draw.paper.Note;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.draw.paper.View;
import dev.shardlab.lesson.Playthrough;
import dev.shardlab.model.kinesis.StreamLimits;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rate beside a limit is counted in the seconds of the limit. */
class LimitRatesTest {

    private static final int MOMENTS = 97;
    private static final Pattern PER_SECOND = Pattern.compile("open, ([0-9,]+) rec/s");

    static List<String> names() {
        return Playthrough.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void no_shard_stores_more_in_a_second_than_it_may(String name) {
        Playthrough played = Playthrough.asShipped(name);
        Duration duration = played.scenario().setup().duration();
        for (int i = 1; i <= MOMENTS; i++) {
            Duration since = duration.multipliedBy(i).dividedBy(MOMENTS);
            Picture picture = Painting.of(played.stateAt(since), played.time(since), View.of(900, 560));
            for (Note note : picture.notes()) {
                Matcher rate = PER_SECOND.matcher(note.text());
                if (note.item() instanceof StreamItem.OfShard && rate.find()) {
                    long perSec = Long.parseLong(rate.group(1).replace(",", ""));
                    assertTrue(perSec <= StreamLimits.SHARD_WRITE_RECORDS_PER_SEC, name + " at " + since + ": " + note);
                }
            }
        }
    }

    @Test
    void the_fuller_of_the_running_second_and_the_one_before_it_counts() {
        TinyLab lab = TinyLab.withShards(1).producer("web", 10).pass(900);
        for (int i = 0; i < 4; i++) {
            lab.put("web", "a");
        }
        lab.pass(200);
        for (int i = 0; i < 3; i++) {
            lab.put("web", "a");
        }
        assertEquals(4, lab.shard(0).recordsInLimitSecond(lab.now()));
        lab.pass(1_000);
        assertEquals(3, lab.shard(0).recordsInLimitSecond(lab.now()));
        lab.pass(1_000);
        assertEquals(0, lab.shard(0).recordsInLimitSecond(lab.now()));
    }
}
