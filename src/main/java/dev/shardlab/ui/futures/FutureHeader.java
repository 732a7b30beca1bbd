package dev.shardlab.ui.futures;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/** Above a stage: whose it is, with the line that stands for it in the charts, and how it differs. */
final class FutureHeader extends HBox {

    private static final double SAMPLE = 26;

    private final Label name = new Label();
    private final Label difference = new Label();

    FutureHeader(boolean solid) {
        super(9);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("future-header");
        name.getStyleClass().add("lab-strong");
        name.setMinWidth(USE_PREF_SIZE);
        difference.getStyleClass().addAll("future-difference", "lab-small");
        difference.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(sample(solid), name, difference, space);
    }

    static Node sample(boolean solid) {
        Line line = new Line(0, 0, SAMPLE, 0);
        line.getStyleClass().addAll("future-line", solid ? "future-solid" : "future-dashed");
        return line;
    }

    void show(String called, String is) {
        name.setText(called);
        difference.setText(is);
        difference.setVisible(!is.isEmpty());
        setAccessibleText(called + (is.isEmpty() ? "" : ", " + is));
    }
}
