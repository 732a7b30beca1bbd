package dev.shardlab.ui.lesson;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/** Brings a part of a scrolling column into view, once it has been laid out. */
final class ScrollTo {

    private ScrollTo() {}

    static void show(Node node) {
        Platform.runLater(() -> {
            ScrollPane column = column(node.getParent());
            if (column != null) {
                scroll(column, node);
            }
        });
    }

    private static @Nullable ScrollPane column(@Nullable Parent from) {
        for (Parent parent = from; parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrollPane column) {
                return column;
            }
        }
        return null;
    }

    private static void scroll(ScrollPane column, Node node) {
        column.layout();
        Node content = column.getContent();
        Bounds part = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double hidden = content.getBoundsInLocal().getHeight()
                - column.getViewportBounds().getHeight();
        double shownFrom = column.getVvalue() * hidden;
        if (hidden <= 0
                || (part.getMinY() >= shownFrom
                        && part.getMaxY()
                                <= shownFrom + column.getViewportBounds().getHeight())) {
            return;
        }
        double top = Math.min(
                part.getMinY() - 8, part.getMaxY() - column.getViewportBounds().getHeight() + 8);
        column.setVvalue(Math.clamp(Math.max(top, Math.min(part.getMinY() - 8, hidden)) / hidden, 0, 1));
    }
}
