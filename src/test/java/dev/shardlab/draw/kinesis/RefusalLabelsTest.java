package dev.shardlab.draw.kinesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.Painting;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Labels;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.draw.paper.View;
import dev.shardlab.lesson.Playthrough;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a hot shard has refused is said where nothing else lies. */
class RefusalLabelsTest {

    private static final List<String> TICKS = List.of("0", "2¹²⁸-1", "2¹²⁷", "2¹²⁶", "3·2¹²⁶");

    @ParameterizedTest
    @CsvSource({"770, 420", "1280, 500", "770, 200", "1600, 900"})
    void it_covers_no_record_and_takes_no_hash_keys_place(double width, double height) {
        List<String> covered = new ArrayList<>();
        for (int tenths = 140; tenths < 440; tenths += 7) {
            Picture with = picture(tenths, width, height, true);
            for (Mark.Text text : refusals(with)) {
                Area area = Labels.bounds(label(text), text.x(), text.y(), text.anchor());
                if (with.tokens().touch(area) || with.density().touches(area)) {
                    covered.add(text.text() + " lies over records at " + tenths / 10.0);
                }
            }
            if (!ticks(with).equals(ticks(picture(tenths, width, height, false)))) {
                covered.add("only " + ticks(with) + " on the axis at " + tenths / 10.0);
            }
        }
        assertEquals("", String.join("\n", covered));
    }

    @Test
    void it_is_said_before_the_split_and_after_it_whose_refusals_they_are() {
        assertTrue(texts(picture(240, 770, 420, true)).stream().anyMatch(text -> text.startsWith("refused ×")));
        List<String> after = texts(picture(340, 770, 420, true));
        assertTrue(after.stream().anyMatch(text -> text.startsWith("shard 2 refused ×")), after::toString);
    }

    private static Picture picture(int tenths, double width, double height, boolean control) {
        Playthrough hot = Playthrough.asShipped("hot-shard");
        Duration at = Duration.ofMillis(tenths * 100L);
        View view = View.of(width, height)
                .at(hot.scenario().view().speed(), hot.scenario().setup().duration());
        return Painting.of(
                hot.stateAt(at),
                hot.time(at),
                new View(width, height, null, null, view.nearMicros(), control, List.of()));
    }

    private static List<Mark.Text> refusals(Picture picture) {
        return picture.marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .filter(text -> text.text().contains("refused ×") || text.text().startsWith("retry in"))
                .toList();
    }

    private static Label label(Mark.Text text) {
        return new Label(text.text(), text.font(), text.size(), text.role(), text.above(), text.item());
    }

    private static List<String> ticks(Picture picture) {
        return texts(picture).stream().filter(TICKS::contains).toList();
    }

    private static List<String> texts(Picture picture) {
        return picture.marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(mark -> ((Mark.Text) mark).text())
                .toList();
    }
}
