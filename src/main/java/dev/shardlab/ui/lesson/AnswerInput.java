package dev.shardlab.ui.lesson;

import dev.shardlab.lesson.StudentAnswer;
import dev.shardlab.scenario.Prediction;
import dev.shardlab.ui.session.PlaySession;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Where a student says what will happen. */
interface AnswerInput {

    Region view();

    /** What has been said so far; null while it is no answer yet. */
    ObservableValue<@Nullable StudentAnswer> answer();

    /** The input that suits a question. */
    static AnswerInput of(Prediction prediction, PlaySession session) {
        return switch (prediction.answer()) {
            case Prediction.Answer.ShardOfKey _, Prediction.Answer.ShardWithMost _ -> new ShardInput(session);
            case Prediction.Answer.Amount _ -> new NumberInput();
            case Prediction.Answer.Choice choice -> new ChoiceInput(choice);
        };
    }
}
