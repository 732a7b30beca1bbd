package dev.shardlab.lesson;

import dev.shardlab.lesson.Verdict.Outcome;
import dev.shardlab.model.kinesis.ShardId;
import java.util.Set;

/** The right answer to a prediction, as the events have it. */
sealed interface Truth {

    /** The truth as a sentence with its numbers. */
    String words();

    /**
     * Shards, any of which is right.
     *
     * @param shards one, or several that are level
     */
    record RightShards(Set<ShardId> shards, String words) implements Truth {}

    /** @param allowedDeviation how far off an answer may be */
    record RightNumber(double number, double allowedDeviation, String words) implements Truth {}

    /** @param index its place among the options, from 0 */
    record RightOption(int index, String words) implements Truth {}

    /** There is no right answer, or none yet. */
    record NoAnswer(Outcome outcome, String words) implements Truth {}

    default Outcome judge(StudentAnswer answer) {
        return switch (this) {
            case NoAnswer truth -> truth.outcome();
            case RightShards truth ->
                outcome(answer instanceof StudentAnswer.PickedShard(var shard)
                        && truth.shards().contains(shard));
            case RightNumber truth ->
                outcome(answer instanceof StudentAnswer.TypedNumber(var number)
                        && Math.abs(number - truth.number()) <= truth.allowedDeviation());
            case RightOption truth ->
                outcome(answer instanceof StudentAnswer.ChosenOption(var index) && index == truth.index());
        };
    }

    private static Outcome outcome(boolean right) {
        return right ? Outcome.RIGHT : Outcome.WRONG;
    }
}
