package dev.shardlab.ui.lesson;

import dev.shardlab.lesson.StudentAnswer;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.ui.session.PlaySession;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Where a student says what will happen. */
interface AnswerInput {

    Region view();

    /** What has been said so far; null while it is no answer yet. */
    ObservableValue<@Nullable StudentAnswer> answer();

    /** Why what has been said is no answer, in words; empty while there is nothing to say about it. */
    default ObservableValue<String> problem() {
        return new SimpleStringProperty("");
    }

    /** The field that an answer is typed into; empty where none is typed. */
    default Optional<TextField> field() {
        return Optional.empty();
    }

    /** The input that suits a question. */
    static AnswerInput of(Prediction prediction, PlaySession session) {
        return switch (prediction.answer()) {
            case Prediction.Answer.ShardOfKey(var stream, var _) -> shard(prediction, stream, session);
            case Prediction.Answer.ShardWithMost(var stream, var _) -> shard(prediction, stream, session);
            case Prediction.Answer.Amount amount -> new NumberInput(amount);
            case Prediction.Answer.Choice choice ->
                new ChoiceInput(choice.options().stream()
                        .map(Prediction.Answer.Option::text)
                        .toList());
            case Prediction.Answer.Sealed(StreamName stream, var _, var _)
            when stream != null -> shard(prediction, stream, session);
            case Prediction.Answer.Sealed(var _, Prediction.Answer.Amount amount, var _)
            when amount != null -> new NumberInput(amount);
            case Prediction.Answer.Sealed hidden -> new ChoiceInput(hidden.options());
        };
    }

    private static AnswerInput shard(Prediction prediction, StreamName stream, PlaySession session) {
        return new ShardInput(
                session.selectionProperty(), new ShardsToPick(session.scenario(), session.shown(), prediction, stream));
    }
}
