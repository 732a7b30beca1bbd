package dev.shardlab.ui.shell;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A column beside the stage: as wide as the window allows, and scrolling where its content is taller. */
final class SideColumn extends VBox {

    private static final double TWIN_SHARE = 0.3;

    private SideColumn(String style, ObservableDoubleValue windowWidth, double share, double least, double most) {
        getStyleClass().addAll("lab-pane", style);
        windowWidth.addListener((_, _, width) -> {
            double wide = Math.clamp(width.doubleValue() * share, least, most);
            setMinWidth(wide);
            setPrefWidth(wide);
            setMaxWidth(wide);
        });
        setMinWidth(least);
        setPrefWidth(least);
    }

    static SideColumn left(Region lesson, Region twin, ObservableDoubleValue windowWidth) {
        SideColumn column = new SideColumn("lab-side-left", windowWidth, 0.18, 252, 320);
        twin.prefHeightProperty().bind(column.heightProperty().multiply(TWIN_SHARE));
        twin.setMinHeight(USE_PREF_SIZE);
        column.getChildren().addAll(scrolling(lesson), twin);
        return column;
    }

    static SideColumn right(Region inspector, ObservableDoubleValue windowWidth) {
        SideColumn column = new SideColumn("lab-side-right", windowWidth, 0.2, 256, 360);
        column.getChildren().add(scrolling(inspector));
        return column;
    }

    private static ScrollPane scrolling(Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }
}
