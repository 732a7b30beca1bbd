package dev.shardlab.ui.lesson;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/** Brings a part of a scrolling column into view: whole if it fits, else its top. */
final class ScrollTo {

    private static final double MARGIN = 8;

    private ScrollTo() {}

    /**
     * Called while the part is laid out, when the column already has its size; and done once more when all of this layout is, for
     * other parts of the column may still have changed their height.
     */
    static void show(Node part) {
        ScrollPane column = columnOf(part);
        Scene scene = part.getScene();
        if (column != null && scene != null) {
            scroll(column, part);
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    if (part.getScene() == scene) {
                        scroll(column, part);
                    }
                }
            });
        }
    }

    private static @Nullable ScrollPane columnOf(Node part) {
        for (Parent parent = part.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrollPane column) {
                return column;
            }
        }
        return null;
    }

    private static void scroll(ScrollPane column, Node part) {
        Node content = column.getContent();
        Bounds place = content.sceneToLocal(part.localToScene(part.getBoundsInLocal()));
        double view = column.getViewportBounds().getHeight();
        double hidden = content.getBoundsInLocal().getHeight() - view;
        if (hidden <= 0) {
            return;
        }
        double from = column.getVvalue() * hidden;
        boolean isInView = place.getMinY() >= from && place.getMaxY() <= from + view;
        if (!isInView) {
            double top = Math.min(place.getMinY() - MARGIN, place.getMaxY() + MARGIN - view);
            double wanted = place.getHeight() + 2 * MARGIN > view ? place.getMinY() - MARGIN : top;
            column.setVvalue(Math.clamp(wanted / hidden, 0, 1));
        }
    }
}
