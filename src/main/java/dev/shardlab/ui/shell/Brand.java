package dev.shardlab.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/** The program's mark and name. */
public final class Brand extends HBox {

    public Brand() {
        super(10);
        setAlignment(Pos.CENTER_LEFT);
        Polyline pulse = new Polyline(0, 10, 6, 10, 10, 2, 16, 19, 20, 7, 23, 10, 30, 10);
        pulse.getStyleClass().add("lab-pulse");
        pulse.setStrokeWidth(2.2);
        pulse.setStrokeLineCap(StrokeLineCap.ROUND);
        pulse.setStrokeLineJoin(StrokeLineJoin.ROUND);
        Label name = new Label("Shardlab");
        name.getStyleClass().add("lab-brand");
        name.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(pulse, name);
    }
}
