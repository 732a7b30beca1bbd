package dev.shardlab.draw.kinesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.Painting;
import dev.shardlab.draw.TinyLab;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Labels;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.View;
import dev.shardlab.lesson.Playthrough;
import dev.shardlab.model.kinesis.HashKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A closed shard is named wherever its field has room for that. */
class ClosedNamesTest {

    private static final long HOUR_MICROS = 3_600_000_000L;

    @Test
    void a_field_that_begins_within_an_open_lane_is_named() {
        TinyLab lab = TinyLab.withShards(2).producer("stations", 1);
        for (int i = 0; i < 8; i++) {
            lab.put("stations", "u-1", "u-2").pass(3_600_000);
        }
        lab.merge(0, 1).split(2, HashKey.atFraction(1.0 / 3)).split(4, HashKey.atFraction(2.0 / 3));
        lab.pass(2 * 3_600_000);
        for (double[] size : new double[][] {{716, 390}, {502, 198}, {1000, 640}}) {
            View view = new View(size[0], size[1], null, null, 6 * HOUR_MICROS, true, List.of());
            Picture picture = Painting.of(lab.state(), lab.now(), view);
            List<String> names = closed(picture).stream().map(Mark.Text::text).toList();
            assertTrue(names.stream().anyMatch(name -> name.startsWith("shard 0")), names::toString);
            assertTrue(names.stream().anyMatch(name -> name.startsWith("shard 1")), names::toString);
            for (Mark.Text name : closed(picture)) {
                assertTrue(isClear(picture, name), name + " lies over records");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"502, 198", "716, 390"})
    void both_shards_of_a_merge_are_named_while_their_field_is_wide(double width, double height) {
        Playthrough played = Playthrough.asShipped("resharding");
        List<String> wrong = new ArrayList<>();
        for (int tenths = 915; tenths < 980; tenths += 5) {
            Duration at = Duration.ofMillis(tenths * 100);
            View view = View.of(width, height)
                    .at(
                            played.scenario().view().speed(),
                            played.scenario().setup().duration());
            Picture picture = Painting.of(played.stateAt(at), played.time(at), view);
            List<Integer> named = closed(picture).stream()
                    .map(text -> ((StreamItem.OfShard) text.item()).shard().index())
                    .toList();
            if (!named.containsAll(List.of(0, 2, 3))) {
                wrong.add("at " + tenths / 10.0 + " only " + named);
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    private static List<Mark.Text> closed(Picture picture) {
        return picture.marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .filter(text -> text.role() == Role.TEXT_FAINT && text.item() instanceof StreamItem.OfShard)
                .toList();
    }

    private static boolean isClear(Picture picture, Mark.Text text) {
        Label label = new Label(text.text(), text.font(), text.size(), text.role(), text.above(), text.item());
        Area area = Labels.bounds(label, text.x(), text.y(), text.anchor());
        return !picture.tokens().touch(area) && !picture.density().touches(area);
    }
}
