package dev.shardlab.ui.lesson;

import dev.shardlab.lesson.StudentAnswer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A number, typed. */
final class NumberInput implements AnswerInput {

    private final TextField field = new TextField();

    NumberInput() {
        field.setId("answer-number");
        field.setPromptText("a number");
        field.setAccessibleText("Your number");
        field.getStyleClass().add("lab-mono");
        field.setMaxWidth(140);
    }

    @Override
    public Region view() {
        return field;
    }

    @Override
    public ObservableValue<@Nullable StudentAnswer> answer() {
        return field.textProperty().map(NumberInput::read);
    }

    @Override
    public ObservableValue<String> problem() {
        return field.textProperty().map(text -> text.isBlank() || read(text) != null ? "" : "This is no number");
    }

    /** Thousands may be set apart by commas or spaces. */
    private static @Nullable StudentAnswer read(String text) {
        try {
            double number = Double.parseDouble(text.replaceAll("[,\\s\\u00a0\\u2009]", ""));
            return Double.isFinite(number) ? new StudentAnswer.TypedNumber(number) : null;
        } catch (NumberFormatException _) {
            return null;
        }
    }
}
