package dev.shardlab.ui.refresh;

import dev.shardlab.ui.theme.Theme;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Shows a pane as the window does: in a scrolling column of a given width, in a theme. Used on the JavaFX thread. */
public final class PaneStage {

    private PaneStage() {}

    public static Scene show(Region pane, double widthPx, double heightPx, Theme theme) {
        ScrollPane scroll = new ScrollPane(pane);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        StackPane column = new StackPane(scroll);
        column.getStyleClass().add("lab-pane");
        Scene scene = new Scene(column, widthPx, heightPx);
        theme.applyTo(scene);
        column.applyCss();
        column.layout();
        return scene;
    }

    public static <N extends Node> N find(Scene scene, String selector, Class<N> type) {
        Node node = scene.getRoot().lookup(selector);
        if (node == null) {
            throw new AssertionError("nothing is " + selector);
        }
        return type.cast(node);
    }
}
