package dev.shardlab.ui.inspector;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The few kinds of controls that changes are made with. */
final class Controls {

    /** Wide enough for the longest number, also in the large type of a hall. */
    private static final double FIELD_WIDTH = 76;

    private static final double FIELD_EMS = 6.3;

    private Controls() {}

    static Button button(String id, String words, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.getStyleClass().add("change-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    static HBox line(String words, Node... controls) {
        Label label = new Label(words);
        label.getStyleClass().addAll("lab-text", "lab-small");
        label.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(6, label, space);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getChildren().addAll(controls);
        return line;
    }

    /** A field for a number, and the button that acts on it. What is no number, or too small or large, is told at once. */
    static NumberLine number(NumberField field, String words, String verb, Consumer<Double> action) {
        TextField text = field.text();
        text.fontProperty().subscribe(font -> text.setPrefWidth(Math.max(FIELD_WIDTH, font.getSize() * FIELD_EMS)));
        text.setAccessibleText(words);
        Runnable act = () -> field.value().ifPresent(action);
        text.setOnAction(_ -> act.run());
        Button button = button(text.getId() + "-go", verb, act);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return new NumberLine(line(words, text, button), field.bounds());
    }

    /** {@code − 2 +}: one step down, the value, one step up. */
    static HBox stepper(String id, String words, String value, int down, int up, IntConsumer action) {
        Button less = button(id + "-less", "−", () -> action.accept(down));
        Button more = button(id + "-more", "+", () -> action.accept(up));
        less.setAccessibleText(words + ": less");
        more.setAccessibleText(words + ": more");
        for (Button button : new Button[] {less, more}) {
            button.getStyleClass().add("change-step");
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        Label now = new Label(value);
        now.setId(id + "-value");
        now.getStyleClass().addAll("lab-mono", "lab-text");
        now.setMinWidth(Region.USE_PREF_SIZE);
        return line(words, less, now, more);
    }
}
