package dev.shardlab.lesson;

import dev.shardlab.scenario.lesson.Prediction;

/**
 * What became of a prediction.
 *
 * @param prediction what was asked
 * @param outcome whether the answer was right
 * @param truth what the engine did, in words, with its numbers
 */
public record Verdict(Prediction prediction, Outcome outcome, String truth) {

    public enum Outcome {
        RIGHT,
        WRONG,
        /** History has not come to the time of the answer yet. */
        NOT_YET_KNOWN,
        /** The time of the answer came, but what was asked about did not happen. */
        DID_NOT_HAPPEN,
        /** What the question takes for granted is not so in this future, so it is not asked in it. */
        NOT_ASKED,
        /** The file does not say what is right: it is a student's copy. */
        SEALED,
        /** The student's own change took away what was asked about, or came between the question and its answer. */
        MOOT
    }

    /** Why it is so. */
    public String explanation() {
        return prediction.explanation();
    }

    /** What it counts: 1 for a right answer, else 0. */
    public double credit() {
        return outcome == Outcome.RIGHT ? 1 : 0;
    }
}
