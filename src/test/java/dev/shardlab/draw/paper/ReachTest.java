package dev.shardlab.draw.paper;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.Painting;
import dev.shardlab.draw.item.StageItem;
import dev.shardlab.lesson.Playthrough;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever points beside a thin mark means it, or something that is nearer still. */
class ReachTest {

    private static final int MOMENTS = 6;
    private static final double[] AWAY = {0, 5, 11.5};
    private static final int MOST_TOKENS = 25;

    static List<String> names() {
        return Playthrough.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_mark_answers_to_who_points_within_a_hand_of_it(String name) {
        Playthrough played = Playthrough.asShipped(name);
        Duration duration = played.scenario().setup().duration();
        for (int i = 1; i <= MOMENTS; i++) {
            Duration since = duration.multipliedBy(i).dividedBy(MOMENTS);
            Picture picture = Painting.of(
                    played.stateAt(since), played.time(since), View.of(760, 480).at(1, duration));
            String where = name + " at " + since;
            for (Mark mark : picture.marks()) {
                if (mark.item() != null && Reach.isThin(mark)) {
                    around(mark, picture, where);
                }
            }
            int step = Math.max(1, picture.tokens().size() / MOST_TOKENS);
            for (int token = 0; token < picture.tokens().size(); token += step) {
                around(picture.tokens().x(token), picture.tokens().y(token), picture, where + ", token " + token);
            }
        }
    }

    private static void around(Mark mark, Picture picture, String where) {
        String what = where + ", " + mark;
        switch (mark) {
            case Mark.Box box -> around(box.x() + box.width() / 2, box.y() + box.height() / 2, picture, what);
            case Mark.Line line -> around((line.x1() + line.x2()) / 2, (line.y1() + line.y2()) / 2, picture, what);
            case Mark.Curve curve -> around(curve.x2(), curve.y2(), picture, what);
            case Mark.Shape shape ->
                around(shape.corners().get(0), shape.corners().get(1), picture, what);
            case Mark.Text text -> around(text.x(), text.y(), picture, what);
        }
    }

    private static void around(double x, double y, Picture picture, String what) {
        for (double away : AWAY) {
            for (int turn = 0; turn < 8; turn++) {
                double angle = Math.PI * turn / 4;
                double atX = x + away * Math.cos(angle);
                double atY = y + away * Math.sin(angle);
                Optional<StageItem> hit = picture.hit(atX, atY);
                assertTrue(hit.isPresent(), what + ", " + away + " px away");
                assertTrue(
                        distance(hit.get(), picture, atX, atY) <= away + 1e-9,
                        () -> what + ", " + away + " px away is " + hit.get());
            }
        }
    }

    private static double distance(StageItem item, Picture picture, double x, double y) {
        double least = Double.MAX_VALUE;
        for (Mark mark : picture.marks()) {
            if (item.equals(mark.item())) {
                least = Math.min(least, Reach.distance(mark, x, y));
            }
        }
        Tokens tokens = picture.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            double middle = Math.hypot(tokens.x(i) - x, tokens.y(i) - y);
            if (middle - tokens.sizePx() / 2 < least && picture.item(i).equals(item)) {
                least = Math.max(0, middle - tokens.sizePx() / 2);
            }
        }
        return least;
    }
}
