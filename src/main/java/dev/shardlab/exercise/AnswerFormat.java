package dev.shardlab.exercise;

import dev.shardlab.lesson.StudentAnswer;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.scenario.form.Alone;
import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.Numbers;
import dev.shardlab.scenario.form.Shape;
import dev.shardlab.scenario.form.Texts;

/** How an answer is written, in a submission and in a journal. */
public final class AnswerFormat {

    private static final double LARGEST = 1e15;

    static final Shape<StudentAnswer> ANSWER =
            Shape.of("answer", "What a student answered: exactly one of `shard`, `number`, `option`, `passed`.", s -> {
                Key<StudentAnswer, Integer> shard = s.optional(
                        "shard",
                        Numbers.whole(0, Integer.MAX_VALUE, ""),
                        "not answered so",
                        "2",
                        "The shard that was picked, by its number.",
                        answer -> answer instanceof StudentAnswer.PickedShard(ShardId id) ? id.index() : null);
                Key<StudentAnswer, Double> number = s.optional(
                        "number",
                        Numbers.decimal(-LARGEST, LARGEST, ""),
                        "not answered so",
                        "510",
                        "The number that was typed.",
                        answer -> answer instanceof StudentAnswer.TypedNumber(double typed) ? typed : null);
                Key<StudentAnswer, Integer> option = s.optional(
                        "option",
                        Numbers.whole(1, 1_000, ""),
                        "not answered so",
                        "1",
                        "The choice that was taken, by its place from 1.",
                        answer -> answer instanceof StudentAnswer.ChosenOption(int index) ? index + 1 : null);
                Key<StudentAnswer, Boolean> passed = s.optional(
                        "passed",
                        Texts.yesNo(),
                        "not answered so",
                        "true",
                        "The question was let pass, because it was moot.",
                        answer -> answer instanceof StudentAnswer.LetPass ? true : null);
                s.exactlyOneOf(shard, number, option, passed);
                return v -> {
                    if (v.find(shard) != null) {
                        return new StudentAnswer.PickedShard(new ShardId(v.get(shard)));
                    }
                    if (v.find(number) != null) {
                        return new StudentAnswer.TypedNumber(v.get(number));
                    }
                    return v.find(option) != null
                            ? new StudentAnswer.ChosenOption(v.get(option) - 1)
                            : new StudentAnswer.LetPass();
                };
            });

    private AnswerFormat() {}

    /** On one line. */
    public static String write(StudentAnswer answer) {
        return Alone.write(ANSWER, answer);
    }

    /** @throws IllegalArgumentException if this is no answer; the message lists the problems */
    public static StudentAnswer read(String json) {
        return Alone.read("answer", ANSWER, json);
    }
}
