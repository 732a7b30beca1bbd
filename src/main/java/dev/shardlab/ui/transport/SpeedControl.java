package dev.shardlab.ui.transport;

import dev.shardlab.ui.session.Live;
import dev.shardlab.ui.session.Transport;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How fast virtual time passes: a slider over powers of ten, and what the speed means. */
final class SpeedControl extends VBox {

    private final Label figure = new Label();
    private final Label words = new Label();
    private final BooleanProperty slim = new SimpleBooleanProperty(this, "slim");
    private final Slider slider = new Slider(SpeedScale.MIN, SpeedScale.MAX, 0);

    SpeedControl(Transport transport, Live live) {
        super(6);
        slider.setId("speed");
        slider.setAccessibleText("Speed");
        slider.setPrefWidth(150);
        slider.setMinWidth(90);
        slider.setBlockIncrement(1);
        slider.setTooltip(new Tooltip("Speed, from a thousandth to a million (+ and -)"));
        figure.getStyleClass().add("lab-speed");
        figure.setMinWidth(USE_PREF_SIZE);
        words.getStyleClass().addAll("lab-muted", "lab-small");
        HBox line = new HBox(10, slider, figure);
        line.setAlignment(Pos.CENTER_LEFT);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, words);
        for (Region part : List.of(slider, words)) {
            part.visibleProperty().bind(slim.not());
            part.managedProperty().bind(slim.not());
        }

        transport.speedProperty().subscribe(_ -> show(transport, live));
        live.followingProperty().subscribe(_ -> show(transport, live));
        slider.valueProperty().subscribe(place -> {
            if (!live.isFollowing()
                    && Math.abs(place.doubleValue()
                                    - SpeedScale.placeOf(
                                            transport.speedProperty().get()))
                            > 1e-3) {
                transport.speedProperty().set(SpeedScale.speedAt(place.doubleValue()));
            }
        });
    }

    private void show(Transport transport, Live live) {
        slider.setDisable(live.isFollowing());
        // Who follows what clients do now goes as time does on the wall, whatever speed was chosen before.
        double shown = live.isFollowing() ? 1 : transport.speedProperty().get();
        if (!slider.isValueChanging()) {
            slider.setValue(SpeedScale.placeOf(shown));
        }
        figure.setText(SpeedScale.figure(shown));
        words.setText(SpeedScale.words(shown));
    }

    /** Whether there is the figure alone. */
    BooleanProperty slimProperty() {
        return slim;
    }
}
