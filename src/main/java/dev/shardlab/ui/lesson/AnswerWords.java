package dev.shardlab.ui.lesson;

import dev.shardlab.lesson.StudentAnswer;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.words.page.Amounts;

/** What a student answered, in words. */
final class AnswerWords {

    private AnswerWords() {}

    static String of(StudentAnswer answer, Prediction prediction) {
        return switch (answer) {
            case StudentAnswer.LetPass() -> "nothing";
            case StudentAnswer.PickedShard(var shard) -> "shard " + shard.index();
            case StudentAnswer.TypedNumber(double number) -> Amounts.number(number);
            case StudentAnswer.ChosenOption(int index) -> option(prediction, index);
        };
    }

    private static String option(Prediction prediction, int index) {
        return switch (prediction.answer()) {
            case Prediction.Answer.Choice choice -> choice.options().get(index).text();
            case Prediction.Answer.Sealed hidden -> hidden.options().get(index);
            case Prediction.Answer.ShardOfKey _, Prediction.Answer.ShardWithMost _, Prediction.Answer.Amount _ ->
                "choice " + (index + 1);
        };
    }
}
