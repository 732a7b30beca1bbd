package dev.shardlab.lesson;

import dev.shardlab.model.kinesis.ShardId;

/** What a student answered to a prediction. */
public sealed interface StudentAnswer {

    /** The question was let pass, because the student's own change had made it moot. */
    record LetPass() implements StudentAnswer {}

    /** A shard was picked on the stage. */
    record PickedShard(ShardId shard) implements StudentAnswer {}

    /** A number was typed, in the unit of the measure that was asked for. */
    record TypedNumber(double number) implements StudentAnswer {}

    /**
     * One of the choices.
     *
     * @param index its place among the options, from 0
     */
    record ChosenOption(int index) implements StudentAnswer {}
}
