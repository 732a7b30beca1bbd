package dev.shardlab.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Difference;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Labels;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sign;
import dev.shardlab.draw.paper.View;
import dev.shardlab.lesson.Playthrough;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where another future differs is said where nothing else lies; of two lessons that go very differently. */
class DifferencePlatesTest {

    @ParameterizedTest
    @CsvSource({"770, 420", "1000, 640", "770, 200", "640, 170", "1600, 380"})
    void a_plate_covers_nothing(double width, double height) {
        List<String> covered = new ArrayList<>();
        int plates = 0;
        for (int part = 1; part <= 20; part++) {
            for (String[] pair : new String[][] {
                {"hot-shard", "applications"},
                {"resharding", "hot-shard"},
                {"retention", "two-futures"},
                {"applications", "resharding"}
            }) {
                Picture picture = picture(pair[0], pair[1], part / 20.0, width, height);
                for (Mark mark : picture.marks()) {
                    if (mark instanceof Mark.Box box && isPlate(picture, box)) {
                        plates++;
                        under(picture, box).forEach(words -> covered.add(words));
                    }
                }
            }
        }
        assertEquals("", String.join("\n", covered));
        assertTrue(plates > 0);
    }

    private static boolean saysWhatDiffersMeans(String other) {
        List<String> texts = texts(picture("hot-shard", other, 0.5, 1000, 640));
        return Sign.DIFFERENCE.meanings().stream().anyMatch(texts::contains);
    }

    @Test
    void the_legend_says_what_the_sign_means_while_two_futures_are_compared() {
        assertTrue(saysWhatDiffersMeans("applications"));
        assertFalse(saysWhatDiffersMeans("hot-shard"));
    }

    /** The lesson's end, held against its beginning or another lesson: what stands there differs in every way. */
    private static Picture picture(String name, String other, double part, double width, double height) {
        Playthrough here = Playthrough.asShipped(name);
        Playthrough there = Playthrough.asShipped(other);
        Duration at = Duration.ofMillis(
                Math.round(part * here.scenario().setup().duration().toMillis()));
        var state = here.stateAt(at);
        var time = here.time(at);
        View view = View.of(width, height)
                .at(here.scenario().view().speed(), here.scenario().setup().duration());
        var differences =
                name.equals(other) ? List.<Difference>of() : Differences.of(state, there.stateAt(Duration.ZERO), time);
        return Painting.of(state, time, new View(width, height, null, null, view.nearMicros(), true, differences));
    }

    private static boolean isPlate(Picture picture, Mark.Box box) {
        return box.fillRole() == Role.TEXT
                && box.above()
                && picture.view().differences().stream()
                        .anyMatch(difference -> difference.item().equals(box.item()));
    }

    private static List<String> under(Picture picture, Mark.Box plate) {
        Area area = new Area(plate.x(), plate.y(), plate.x() + plate.width(), plate.y() + plate.height());
        List<String> under = new ArrayList<>();
        String where = plate.item() + " at " + Math.round(plate.x()) + ", " + Math.round(plate.y()) + " over ";
        if (picture.tokens().touch(area) || picture.density().touches(area)) {
            under.add(where + "records");
        }
        for (Picture.Handle handle : picture.handles()) {
            if (new Area(handle.x(), handle.y(), handle.x() + handle.width(), handle.y() + handle.height())
                    .touches(area)) {
                under.add(where + "buttons");
            }
        }
        for (Mark mark : picture.marks()) {
            switch (mark) {
                case Mark.Text text -> {
                    Label label = new Label(text.text(), text.font(), text.size(), text.role(), true, null);
                    Area words = Labels.bounds(label, text.x(), text.y(), text.anchor());
                    if (words.touches(area) && !area.holds(words)) {
                        under.add(where + text.text());
                    }
                }
                case Mark.Line line -> {
                    if (line.above() && new Area(line.x1() - 1, line.y1(), line.x2() + 1, line.y2()).touches(area)) {
                        under.add(where + "a line of " + line.item());
                    }
                }
                case Mark.Box box -> {
                    Area other = new Area(box.x(), box.y(), box.x() + box.width(), box.y() + box.height());
                    if (box.fillRole() == Role.PANEL && other.touches(area) && !other.holds(area)) {
                        under.add(where + "the edge of " + box.item());
                    }
                }
                case Mark.Curve _, Mark.Shape _ -> {}
            }
        }
        return under;
    }

    private static List<String> texts(Picture picture) {
        return picture.marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(mark -> ((Mark.Text) mark).text())
                .toList();
    }
}
