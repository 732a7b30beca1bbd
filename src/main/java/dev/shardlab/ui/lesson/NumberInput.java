package dev.shardlab.ui.lesson;

import dev.shardlab.lesson.NumberAsked;
import dev.shardlab.lesson.NumberRead;
import dev.shardlab.lesson.StudentAnswer;
import dev.shardlab.scenario.lesson.Prediction;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A number, typed: in which unit and how near stands beside it, and below what a text with marks is read as. */
final class NumberInput implements AnswerInput {

    private final TextField field = new TextField();
    private final VBox view;
    private final NumberAsked asked;
    private final Locale country = Locale.getDefault(Locale.Category.FORMAT);

    NumberInput(Prediction.Answer.Amount amount) {
        asked = new NumberAsked(amount);
        field.setId("answer-number");
        field.setPromptText("a number");
        field.setAccessibleText("Your number, in " + asked.unit() + ", " + asked.tolerance());
        field.getStyleClass().add("lab-mono");
        field.setPrefWidth(110);
        field.setMinWidth(70);
        Label unit = new Label(asked.unit());
        unit.getStyleClass().add("lab-text");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        Label tolerance = LessonLabels.of(asked.tolerance(), "lab-muted", "lab-small");
        tolerance.setId("answer-tolerance");
        HBox line = new HBox(8, field, unit);
        line.setAlignment(Pos.CENTER_LEFT);
        Label readAs = LessonLabels.of("", "lab-muted", "lab-small");
        readAs.setId("answer-read-as");
        readAs.textProperty().bind(field.textProperty().map(this::readAs));
        readAs.visibleProperty().bind(readAs.textProperty().map(text -> !text.isEmpty()));
        readAs.managedProperty().bind(readAs.visibleProperty());
        view = new VBox(6, line, tolerance, readAs);
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public Optional<TextField> field() {
        return Optional.of(field);
    }

    @Override
    public ObservableValue<@Nullable StudentAnswer> answer() {
        return field.textProperty()
                .map(text -> read(text) instanceof NumberRead.Understood(double number)
                        ? new StudentAnswer.TypedNumber(number)
                        : null);
    }

    @Override
    public ObservableValue<String> problem() {
        return field.textProperty().map(text -> read(text) instanceof NumberRead.Refused(String words) ? words : "");
    }

    /** Said of every text that is more than digits: nothing is read in silence. */
    private String readAs(String text) {
        boolean isPlain = text.strip().chars().allMatch(c -> c >= '0' && c <= '9');
        return !isPlain && read(text) instanceof NumberRead.Understood(double number)
                ? "Read as " + BigDecimal.valueOf(number).stripTrailingZeros().toPlainString() + " " + asked.unit()
                : "";
    }

    private @Nullable NumberRead read(String text) {
        return text.isBlank() ? null : asked.read(text, country);
    }
}
