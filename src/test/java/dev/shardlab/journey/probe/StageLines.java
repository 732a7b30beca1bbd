package dev.shardlab.journey.probe;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.MarkPoints;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.ui.stage.StagePane;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Window;

/** What can be pointed at on the stages, each with a place at which a pointer meets it. */
final class StageLines {

    private static final int MOST_TOKENS = 200;
    /** Pixels to each side; nobody needs more. */
    private static final double WIDE = 12;

    /** A place at which a pointer meets a thing, and how far from it, in pixels, it still does. */
    private record Target(Point2D point, double reach) {}

    private final List<String> lines = new ArrayList<>();
    private int stage;

    private StageLines() {}

    static List<String> read() {
        StageLines stages = new StageLines();
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window.isShowing() && window.getScene() != null) {
                stages.find(window.getScene().getRoot());
            }
        }
        return stages.lines;
    }

    private void find(Node node) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof StagePane pane) {
            Picture picture = pane.shown();
            if (picture != null) {
                write(pane, picture);
                stage++;
            }
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::find);
        }
    }

    private void write(StagePane pane, Picture picture) {
        double zoom = pane.getWidth() / picture.view().width();
        Map<StageItem, Target> best = new LinkedHashMap<>();
        for (Mark mark : picture.marks()) {
            StageItem fact = mark.item();
            if (fact != null) {
                for (double[] point : MarkPoints.of(mark)) {
                    consider(best, picture, fact, new Point2D(point[0], point[1]));
                }
            }
        }
        for (int i = 0; i < Math.min(MOST_TOKENS, picture.tokens().size()); i++) {
            consider(
                    best,
                    picture,
                    picture.item(i),
                    new Point2D(picture.tokens().x(i), picture.tokens().y(i)));
        }
        best.forEach((fact, target) -> {
            Point2D place = pane.localToScreen(target.point().multiply(zoom));
            lines.add(Fields.line(
                    "thing",
                    stage,
                    fact,
                    Math.round(place.getX()),
                    Math.round(place.getY()),
                    Math.round(target.reach() * zoom)));
        });
    }

    /** Keeps the place round which there is most of a thing. */
    private static void consider(Map<StageItem, Target> best, Picture picture, StageItem fact, Point2D point) {
        Target before = best.get(fact);
        double reach = before == null ? 0 : before.reach();
        if (reach >= WIDE || !isMet(picture, fact, point, 0)) {
            return;
        }
        best.putIfAbsent(fact, new Target(point, 0));
        for (double wider = reach + 1; wider <= WIDE && isMet(picture, fact, point, wider); wider++) {
            best.put(fact, new Target(point, wider));
        }
    }

    private static boolean isMet(Picture picture, StageItem fact, Point2D point, double around) {
        for (int x = -1; x <= 1; x += 2) {
            for (int y = -1; y <= 1; y += 2) {
                if (picture.hit(point.getX() + x * around, point.getY() + y * around)
                        .filter(fact::equals)
                        .isEmpty()) {
                    return false;
                }
            }
        }
        return true;
    }
}
