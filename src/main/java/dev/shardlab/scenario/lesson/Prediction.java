package dev.shardlab.scenario.lesson;

import dev.shardlab.model.kinesis.StreamName;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that is asked before its event; the engine knows the answer.
 *
 * @param id unique in the scenario
 * @param askAt when the play stops and asks, from the start
 * @param answerAt when the answer is known, from the start; after {@code askAt}
 * @param question what is asked
 * @param answer how it is answered and found
 * @param explanation shown with the answer: why it is so
 * @param premise what it takes for granted at {@code askAt}; where that is not so, it is not asked
 * @param weight how many points it is worth, 0 or more
 */
public record Prediction(
        String id,
        Duration askAt,
        Duration answerAt,
        String question,
        Answer answer,
        String explanation,
        Precondition premise,
        double weight) {

    /** A question that is asked whatever the student has changed. */
    public Prediction(
            String id, Duration askAt, Duration answerAt, String question, Answer answer, String explanation) {
        this(id, askAt, answerAt, question, answer, explanation, Precondition.NONE);
    }

    /** A question that is worth one point. */
    public Prediction(
            String id,
            Duration askAt,
            Duration answerAt,
            String question,
            Answer answer,
            String explanation,
            Precondition premise) {
        this(id, askAt, answerAt, question, answer, explanation, premise, 1);
    }

    /** How a prediction is answered, and from which measured fact the right answer comes. */
    public sealed interface Answer {

        /** Pick a shard on the stage: the one in which the key's first record stored at or after {@code askAt} lands. */
        record ShardOfKey(StreamName stream, String key) implements Answer {}

        /** Pick a shard: the one with the most of something between {@code askAt} and {@code answerAt}. */
        record ShardWithMost(StreamName stream, Measure.PerShard measure) implements Answer {}

        /** Type a number: what is measured at {@code answerAt}; right when off by at most {@code tolerance} (a part of the truth, 0 .. 1). */
        record Amount(Measure measure, double tolerance) implements Answer {}

        /** Choose one: right is the first choice whose condition holds at {@code answerAt}. */
        record Choice(List<Option> options) implements Answer {
            public Choice {
                options = List.copyOf(options);
            }
        }

        /**
         * How a question is answered in a student's copy, which does not say what is right.
         *
         * @param shardOf pick a shard of this stream; null: not so
         * @param amount type a number; null: not so
         * @param options choose one of these; empty: not so
         */
        record Sealed(
                @Nullable StreamName shardOf, @Nullable Amount amount, List<String> options) implements Answer {
            public Sealed {
                options = List.copyOf(options);
            }
        }

        /**
         * One of the choices.
         *
         * @param holdsWhen the condition that makes this option the right one; null for "none of the others"
         */
        record Option(String text, @Nullable Condition holdsWhen) {}
    }
}
