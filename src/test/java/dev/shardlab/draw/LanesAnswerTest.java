package dev.shardlab.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.kinesis.StreamItem;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.draw.paper.View;
import dev.shardlab.lesson.Playthrough;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.scenario.lesson.Step;
import dev.shardlab.state.LabState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever a lesson tells or asks, every open shard can be chosen with a mouse: full of records, or only just opened. */
class LanesAnswerTest {

    /** A hand that does not aim meets a square of so many pixels. */
    private static final double SQUARE = 8;

    private static final double WIDTH = 716;
    private static final double HEIGHT = 390;

    static List<String> names() {
        return Playthrough.names();
    }

    private static Stream<Duration> moments(Playthrough played) {
        return Stream.concat(
                        played.scenario().steps().stream().map(Step::at),
                        played.scenario().predictions().stream().map(Prediction::askAt))
                .flatMap(at -> Stream.of(at, at.plusMillis(100), at.plusSeconds(1)))
                .filter(at -> at.compareTo(played.scenario().setup().duration()) < 0);
    }

    private static Picture picture(Playthrough played, LabState state, Duration at) {
        View view = View.of(WIDTH, HEIGHT)
                .at(played.scenario().view().speed(), played.scenario().setup().duration());
        return Painting.of(state, played.time(at), view);
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_open_shard_has_room_for_a_hand(String name) {
        Playthrough played = Playthrough.asShipped(name);
        moments(played).forEach(at -> {
            LabState state = played.stateAt(at);
            Picture picture = picture(played, state, at);
            for (StreamState stream : state.kinesis().streams()) {
                for (ShardState shard : stream.openShards()) {
                    StageItem item = new StreamItem.OfShard(stream.name(), shard.id());
                    assertTrue(hasRoom(picture, item), name + " at " + at + ": " + item);
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_name_of_a_lane_chooses_its_shard(String name) {
        Playthrough played = Playthrough.asShipped(name);
        moments(played).forEach(at -> {
            Picture picture = picture(played, played.stateAt(at), at);
            for (Mark mark : picture.marks()) {
                if (mark instanceof Mark.Text text && mark.item() instanceof StreamItem.OfShard) {
                    double side = text.anchor() == Mark.Anchor.LEFT ? 3 : text.anchor() == Mark.Anchor.RIGHT ? -3 : 0;
                    assertEquals(
                            Optional.ofNullable(text.item()),
                            picture.hit(text.x() + side, text.y()),
                            () -> name + " at " + at + ": " + text.text());
                }
            }
        });
    }

    /** Looked for where its lane lies, and around it. */
    private static boolean hasRoom(Picture picture, StageItem item) {
        for (Mark mark : picture.marks()) {
            if (mark instanceof Mark.Box lane && item.equals(mark.item())) {
                for (double x = lane.x() - 12; x <= lane.x() + lane.width(); x += 4) {
                    for (double y = lane.y(); y + SQUARE <= lane.y() + lane.height(); y += 2) {
                        if (isMetAround(picture, item, x, y)) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private static boolean isMetAround(Picture picture, StageItem item, double x, double y) {
        return isMet(picture, item, x, y)
                && isMet(picture, item, x + SQUARE, y)
                && isMet(picture, item, x, y + SQUARE)
                && isMet(picture, item, x + SQUARE, y + SQUARE)
                && isMet(picture, item, x + SQUARE / 2, y + SQUARE / 2);
    }

    private static boolean isMet(Picture picture, StageItem item, double x, double y) {
        return picture.hit(x, y).filter(item::equals).isPresent();
    }
}
