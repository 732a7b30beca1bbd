package dev.shardlab.ui.inspector;

import dev.shardlab.lesson.NumberRead;
import dev.shardlab.lesson.NumberReader;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** A field that takes a number between two bounds, and shows when it holds something else. Esc gives up what was typed. */
final class NumberField {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final TextField text;
    private final Label bounds = new Label();
    private final double least;
    private final double most;
    private String before;

    /**
     * A field.
     *
     * @param least the smallest number it takes
     * @param most the largest number it takes
     * @param range both in words, with their unit
     */
    NumberField(String id, String value, double least, double most, String range) {
        this.least = least;
        this.most = most;
        text = new TextField(value);
        text.setId(id);
        text.getStyleClass().addAll("lab-mono", "change-field");
        text.setTooltip(new Tooltip(range));
        bounds.setText("Give a number, " + range);
        bounds.setId(id + "-bounds");
        bounds.getStyleClass().addAll("lab-small", "lab-warning");
        bounds.setWrapText(true);
        bounds.setMinHeight(Region.USE_PREF_SIZE);
        before = value;
        text.focusedProperty().subscribe(_ -> before = text.getText());
        text.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                text.setText(before);
            }
        });
        text.textProperty().subscribe(_ -> tell(read().isEmpty()));
    }

    private void tell(boolean wrong) {
        text.pseudoClassStateChanged(WRONG, wrong);
        bounds.setVisible(wrong);
        bounds.setManaged(wrong);
    }

    /** The bounds in words; to be seen only while the field holds something else. */
    Label bounds() {
        return bounds;
    }

    TextField text() {
        return text;
    }

    /** What it holds; empty, and the field is given the focus, if that is no number within the bounds. */
    Optional<Double> value() {
        OptionalDouble number = read();
        if (number.isEmpty()) {
            text.requestFocus();
            return Optional.empty();
        }
        return Optional.of(number.getAsDouble());
    }

    private OptionalDouble read() {
        String typed = text.getText().strip();
        OptionalDouble number = typed.indexOf(',') < 0 ? plain(typed) : withCommas(typed);
        return number.stream().filter(value -> value >= least && value <= most).findFirst();
    }

    /** As the fields of the window write their own numbers. */
    private static OptionalDouble plain(String typed) {
        try {
            return OptionalDouble.of(Double.parseDouble(typed));
        } catch (NumberFormatException _) {
            return OptionalDouble.empty();
        }
    }

    /** A comma sets thousands apart in one country and decimals in another: it is never just left out. */
    private static OptionalDouble withCommas(String typed) {
        return new NumberReader(Locale.getDefault(Locale.Category.FORMAT)).read(typed)
                        instanceof NumberRead.Understood(double number)
                ? OptionalDouble.of(number)
                : OptionalDouble.empty();
    }
}
