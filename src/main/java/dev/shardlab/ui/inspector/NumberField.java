package dev.shardlab.ui.inspector;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;

/** A field that takes a number between two bounds, and shows when it holds something else. */
final class NumberField {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final TextField text;
    private final double least;
    private final double most;

    /**
     * A field.
     *
     * @param least the smallest number it takes
     * @param most the largest number it takes
     */
    NumberField(String id, String value, double least, double most, String range) {
        this.least = least;
        this.most = most;
        text = new TextField(value);
        text.setId(id);
        text.getStyleClass().addAll("lab-mono", "change-field");
        text.setTooltip(new Tooltip(range));
        text.textProperty().subscribe(_ -> text.pseudoClassStateChanged(WRONG, read().isEmpty()));
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
        try {
            double number = Double.parseDouble(text.getText().strip().replace(",", ""));
            return number >= least && number <= most ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException _) {
            return OptionalDouble.empty();
        }
    }
}
