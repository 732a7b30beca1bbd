package dev.shardlab.ui.lesson;

import dev.shardlab.lesson.StudentAnswer;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One of several. */
final class ChoiceInput implements AnswerInput {

    private final VBox view = new VBox(9);
    private final ToggleGroup choice = new ToggleGroup();

    ChoiceInput(List<String> options) {
        for (int i = 0; i < options.size(); i++) {
            RadioButton button = new RadioButton(options.get(i));
            button.setId("option-" + i);
            button.setUserData(new StudentAnswer.ChosenOption(i));
            button.setToggleGroup(choice);
            button.setWrapText(true);
            button.setMinHeight(Region.USE_PREF_SIZE);
            button.getStyleClass().add("option");
            view.getChildren().add(button);
        }
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public ObservableValue<@Nullable StudentAnswer> answer() {
        return choice.selectedToggleProperty().map(toggle -> (StudentAnswer) toggle.getUserData());
    }
}
