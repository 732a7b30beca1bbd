package dev.shardlab.ui.transport;

import dev.shardlab.ui.session.Shown;
import dev.shardlab.ui.session.Transport;
import java.time.Duration;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

/** The time shown. A click on it, or a key, lets one type another to go to; what cannot be read is told in words above it. */
final class ClockField extends StackPane {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double FIELD_WIDTH = 150;
    private static final double WORDS_WIDTH = 320;
    private static final double ABOVE = 8;

    private final Transport transport;
    private final Shown shown;
    private final Button clock = new Button();
    private final TextField field = new TextField();
    private final Tooltip problem = new Tooltip();

    ClockField(Transport transport, Shown shown) {
        this.transport = transport;
        this.shown = shown;
        setAlignment(Pos.CENTER_LEFT);
        clock.setId("clock");
        clock.getStyleClass().addAll("lab-plain", "lab-clock");
        clock.setMinWidth(USE_PREF_SIZE);
        clock.setTooltip(new Tooltip("Go to a time (A)"));
        clock.setOnAction(_ -> open(""));
        field.setId("go-to-time");
        field.getStyleClass().add("lab-mono");
        field.setPromptText("hour 82, 0:40");
        field.setAccessibleText("Go to a time, such as 0:40, hour 82 or 3 d 10 h");
        field.setPrefWidth(FIELD_WIDTH);
        field.setMaxWidth(FIELD_WIDTH);
        field.setVisible(false);
        field.setOnAction(_ -> go());
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        field.textProperty().subscribe(_ -> {
            problem.hide();
            field.pseudoClassStateChanged(WRONG, false);
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                close();
            }
        });
        problem.setId("go-to-time-problem");
        problem.setWrapText(true);
        problem.setMaxWidth(WORDS_WIDTH);
        problem.setAutoHide(true);
        // Escape is the field's, which takes the words away with itself.
        problem.setHideOnEscape(false);
        getChildren().addAll(clock, field);
        shown.timeProperty().subscribe(now -> {
            clock.setText(TimeWords.clock(now.since(shown.start())));
            clock.setAccessibleText("It is " + clock.getText() + ". Go to a time");
        });
    }

    /**
     * Lets one type a time.
     *
     * @param typed what has been typed of it already
     */
    void open(String typed) {
        clock.setVisible(false);
        field.setVisible(true);
        field.setText(typed);
        field.requestFocus();
        field.positionCaret(typed.length());
    }

    /** Shows the time again, whatever has been typed; the keys are where they were before. */
    void letGo() {
        if (field.isVisible()) {
            close();
        }
    }

    private void go() {
        try {
            transport.seek(shown.start().plus(read()));
            close();
        } catch (IllegalArgumentException e) {
            say(Objects.requireNonNullElse(e.getMessage(), ""));
        }
    }

    private Duration read() {
        Duration time = TimeText.parse(field.getText());
        Duration whole = shown.end().since(shown.start());
        if (time.compareTo(whole) > 0) {
            throw new IllegalArgumentException(
                    "That is beyond the end: the experiment ends at " + TimeWords.clock(whole) + ".");
        }
        return time;
    }

    private void say(String words) {
        problem.setText(words);
        problem.setStyle("-fx-font-size: " + field.getFont().getSize() + "px");
        field.setAccessibleHelp(words);
        field.pseudoClassStateChanged(WRONG, true);
        Bounds place = field.localToScreen(field.getBoundsInLocal());
        problem.show(field, place.getMinX(), place.getMinY());
        problem.setAnchorY(place.getMinY() - problem.getHeight() - ABOVE);
        field.selectAll();
    }

    private void close() {
        problem.hide();
        field.setVisible(false);
        clock.setVisible(true);
    }
}
