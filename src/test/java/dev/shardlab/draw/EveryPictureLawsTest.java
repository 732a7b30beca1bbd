package dev.shardlab.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.firehose.DeliveryTiles;
import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.kcl.ApplicationItem;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Density;
import dev.shardlab.draw.paper.Focus;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Labels;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.MarkPoints;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.draw.paper.Reach;
import dev.shardlab.draw.paper.View;
import dev.shardlab.draw.queue.QueueTile;
import dev.shardlab.state.firehose.DeliveryStreamState;
import dev.shardlab.state.queue.QueueState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds in every picture, whatever is on the stage: streams, clients, queues, two of them, or the map. */
class EveryPictureLawsTest {

    private static final double[][] SIZES = {{480, 320}, {720, 520}, {1010, 680}, {1600, 900}, {3840, 2160}};

    private static final double MAP_WIDTH = 720;

    /** A hall, two futures one above the other, two futures in a hall: there the one store that is chosen is near. */
    private static final double[][] LOW = {{489, 183}, {628, 190}, {800, 150}};

    static Stream<Arguments> pictures() {
        Map<String, QueueMoments.Moment> moments = new TreeMap<>(QueueMoments.all());
        moments.putAll(DeliveryMoments.all());
        Map<String, TinyLab> labs = new TreeMap<>(Moments.all());
        labs.putAll(ClientMoments.all());
        labs.forEach((name, lab) -> moments.put(name, new QueueMoments.Moment(lab.state(), lab.now())));
        List<Arguments> all = new ArrayList<>();
        moments.forEach((name, moment) -> {
            for (double[] size : SIZES) {
                View view = View.of(size[0], size[1]);
                all.add(Arguments.of(
                        name + " at " + (int) size[0] + "x" + (int) size[1], moment, moment.picture(view)));
                if (size[0] == MAP_WIDTH) {
                    Picture map = moment.picture(view.on(Focus.MAP));
                    all.add(Arguments.of(name + " as a map", moment, map));
                }
            }
            List<SystemId> stores = new ArrayList<>();
            for (QueueState queue : moment.state().queues().all()) {
                stores.add(QueueTile.id(queue.name()));
            }
            for (DeliveryStreamState stream : moment.state().firehose().all()) {
                stores.add(DeliveryTiles.id(stream.name()));
            }
            for (double[] size : LOW) {
                for (SystemId store : stores) {
                    View view = View.of(size[0], size[1]).on(Focus.on(store));
                    if (Painting.closeUps(moment.state(), moment.now(), view).isEmpty()) {
                        continue;
                    }
                    String near = name + " with " + store.name() + " near";
                    all.add(Arguments.of(
                            near + " at " + (int) size[0] + "x" + (int) size[1], moment, moment.picture(view)));
                }
            }
        });
        return all.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void the_same_state_and_time_give_an_equal_picture(String name, QueueMoments.Moment lab, Picture picture) {
        assertEquals(picture, Painting.of(lab.state().copy(), lab.now(), picture.view()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void nothing_lies_outside_the_stage(String name, QueueMoments.Moment lab, Picture picture) {
        double width = picture.view().width();
        double height = picture.view().height();
        for (int i = 0; i < picture.tokens().size(); i++) {
            float x = picture.tokens().x(i);
            float y = picture.tokens().y(i);
            assertTrue(x >= 0 && x <= width && y >= 0 && y <= height, "token at " + x + ", " + y);
        }
        for (int i = 0; i < picture.density().size(); i++) {
            Density cells = picture.density();
            assertTrue(cells.left(i) >= 0 && cells.left(i) + cells.width(i) <= width);
            assertTrue(cells.top(i) >= 0 && cells.top(i) + cells.height(i) <= height);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void no_two_texts_overlap_and_none_is_cut_off(String name, QueueMoments.Moment lab, Picture picture) {
        List<Area> placed = new ArrayList<>();
        Area stage = new Area(0, 0, picture.view().width(), picture.view().height());
        for (Mark mark : picture.marks()) {
            if (mark instanceof Mark.Text text) {
                Label label = new Label(text.text(), text.font(), text.size(), text.role(), text.above(), null);
                Area bounds = Labels.bounds(label, text.x(), text.y(), text.anchor());
                assertTrue(stage.holds(bounds), () -> "cut off: " + text.text());
                for (Area other : placed) {
                    assertTrue(!other.touches(bounds), () -> "overlapped: " + text.text());
                }
                placed.add(bounds);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void whatever_a_mark_stands_for_can_be_pointed_at_on_one_of_its_marks(
            String name, QueueMoments.Moment lab, Picture picture) {
        Map<StageItem, Boolean> met = new LinkedHashMap<>();
        for (Mark mark : picture.marks()) {
            StageItem item = mark.item();
            if (item != null) {
                met.merge(item, isMet(picture, mark, item), Boolean::logicalOr);
            }
        }
        List<StageItem> hidden = met.entrySet().stream()
                .filter(entry -> !entry.getValue() && !isCrowded(picture, entry.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        assertEquals(List.of(), hidden);
    }

    private static boolean isMet(Picture picture, Mark mark, StageItem item) {
        return MarkPoints.of(mark).stream()
                .anyMatch(point ->
                        picture.hit(point[0], point[1]).filter(item::equals).isPresent());
    }

    /** Six groups at sixteen shards on a stage of half a hand: there some cursors lie beneath others; the keyboard finds them. */
    private static boolean isCrowded(Picture picture, StageItem item) {
        return picture.view().width() == SIZES[0][0] && item instanceof ApplicationItem.OfCursor;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void at_a_token_something_is_met_that_is_drawn_there(String name, QueueMoments.Moment lab, Picture picture) {
        for (int i = 0; i < picture.tokens().size(); i++) {
            float x = picture.tokens().x(i);
            float y = picture.tokens().y(i);
            StageItem item = picture.hit(x, y).orElseThrow(() -> new AssertionError("nothing at " + x + ", " + y));
            assertTrue(isDrawnAt(x, y, item, picture), () -> item + " is not drawn at " + x + ", " + y);
        }
    }

    private static boolean isDrawnAt(float x, float y, StageItem item, Picture picture) {
        for (int i = 0; i < picture.tokens().size(); i++) {
            if (picture.item(i).equals(item)
                    && Math.hypot(picture.tokens().x(i) - x, picture.tokens().y(i) - y) <= Reach.AROUND) {
                return true;
            }
        }
        return picture.marks().stream()
                .anyMatch(mark -> item.equals(mark.item()) && Reach.distance(mark, x, y) <= Reach.AROUND);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void in_every_cell_something_is_met(String name, QueueMoments.Moment lab, Picture picture) {
        Density cells = picture.density();
        for (int i = 0; i < cells.size(); i++) {
            double x = cells.left(i) + cells.width(i) / 2;
            double y = cells.top(i) + cells.height(i) / 2;
            assertTrue(picture.hit(x, y).isPresent(), () -> "nothing at " + x + ", " + y);
        }
    }
}
