package dev.shardlab.grading;

import dev.shardlab.exercise.Judgement;

/** What became of one submission. */
public sealed interface Outcome {

    record Judged(Judgement judgement) implements Outcome {}

    /** @param why it could not be judged, in sentences */
    record NotJudged(String why) implements Outcome {}
}
