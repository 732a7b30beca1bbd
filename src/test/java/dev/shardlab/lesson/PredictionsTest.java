package dev.shardlab.lesson;

import static dev.shardlab.lesson.WrittenHistory.STREAM;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.lesson.StudentAnswer.ChosenOption;
import dev.shardlab.lesson.StudentAnswer.PickedShard;
import dev.shardlab.lesson.StudentAnswer.TypedNumber;
import dev.shardlab.lesson.Verdict.Outcome;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.lesson.Condition;
import dev.shardlab.scenario.lesson.Condition.Comparison;
import dev.shardlab.scenario.lesson.Measure;
import dev.shardlab.scenario.lesson.Measure.PerShard;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.scenario.lesson.Prediction.Answer;
import dev.shardlab.sim.setup.Conditions;
import dev.shardlab.sim.setup.NetworkSetup;
import dev.shardlab.sim.setup.Setup;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Of two shards, "emma" belongs to the first and "ada" to the second. Asked at 2 s, known at 10 s. */
class PredictionsTest {

    private static final Measure STORED =
            new Measure.Stored(STREAM, null, PerShard.RECORDS_STORED, Duration.ofSeconds(2));

    private final WrittenHistory history = new WrittenHistory(2)
            .stored(1, "emma", "emma", "emma", "emma")
            .stored(2, "ada")
            .stored(3, "emma", "ada")
            .until(20);

    private Verdict judge(Answer answer, StudentAnswer given) {
        return judge(answer, given, history);
    }

    private static Verdict judge(Answer answer, StudentAnswer given, WrittenHistory history) {
        return lesson().judge(prediction(answer), given, history.timeline());
    }

    private static Prediction prediction(Answer answer) {
        return new Prediction(
                "p", Duration.ofSeconds(2), Duration.ofSeconds(10), "What will be?", answer, "Because it is so.");
    }

    private static Lesson lesson() {
        var setup = Setup.of(new Conditions(
                WrittenHistory.START, Duration.ofSeconds(20), 1, new NetworkSetup(Duration.ZERO, Duration.ZERO)));
        return new Lesson(
                new Scenario("t", "s", setup, new Scenario.View(1), List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void the_shard_of_a_key_is_where_its_next_record_lands() {
        var answer = new Answer.ShardOfKey(STREAM, "ada");
        assertEquals(
                new Verdict(
                        prediction(answer),
                        Outcome.RIGHT,
                        "The record with the key “ada” was stored in shard 1, 2 s after the start."),
                judge(answer, new PickedShard(new ShardId(1))));
        assertEquals(
                Outcome.WRONG, judge(answer, new PickedShard(new ShardId(0))).outcome());
    }

    @Test
    void records_before_the_question_do_not_answer_it() {
        var answer = new Answer.ShardOfKey(STREAM, "emma");
        assertEquals(
                "The record with the key “emma” was stored in shard 0, 3 s after the start.",
                judge(answer, new PickedShard(new ShardId(0))).truth());
    }

    @Test
    void a_key_that_never_comes_has_no_shard() {
        var answer = new Answer.ShardOfKey(STREAM, "nobody");
        assertEquals(
                new Verdict(prediction(answer), Outcome.DID_NOT_HAPPEN, "No record with the key “nobody” was stored."),
                judge(answer, new PickedShard(new ShardId(0))));
    }

    @Test
    void the_shard_with_most_is_counted_from_the_question_on() {
        var answer = new Answer.ShardWithMost(STREAM, PerShard.RECORDS_STORED);
        assertEquals(
                new Verdict(
                        prediction(answer),
                        Outcome.RIGHT,
                        "Records stored in orders from 0:02 on: 2 records of 3 in shard 1."),
                judge(answer, new PickedShard(new ShardId(1))));
        assertEquals(
                Outcome.WRONG, judge(answer, new PickedShard(new ShardId(0))).outcome());
    }

    @Test
    void shards_that_are_level_are_both_right() {
        var answer = new Answer.ShardWithMost(STREAM, PerShard.RECORDS_STORED);
        var level = new WrittenHistory(2).stored(3, "emma", "ada").until(20);
        assertEquals(
                Outcome.RIGHT,
                judge(answer, new PickedShard(new ShardId(0)), level).outcome());
        assertEquals(
                "Records stored in orders from 0:02 on: 1 record of 2 in shard 0 and shard 1.",
                judge(answer, new PickedShard(new ShardId(1)), level).truth());
    }

    @Test
    void nobody_has_most_of_nothing() {
        var answer = new Answer.ShardWithMost(STREAM, PerShard.RECORDS_THROTTLED);
        assertEquals(
                new Verdict(
                        prediction(answer), Outcome.DID_NOT_HAPPEN, "Records throttled by orders from 0:02 on: none."),
                judge(answer, new PickedShard(new ShardId(0))));
    }

    @Test
    void a_number_may_be_off_by_its_tolerance_and_no_more() {
        var answer = new Answer.Amount(STORED, 0.34);
        assertEquals(Outcome.RIGHT, judge(answer, new TypedNumber(3)).outcome());
        assertEquals(Outcome.RIGHT, judge(answer, new TypedNumber(4)).outcome());
        assertEquals(Outcome.RIGHT, judge(answer, new TypedNumber(2)).outcome());
        assertEquals(
                new Verdict(prediction(answer), Outcome.WRONG, "Records stored in orders from 0:02 on: 3 records."),
                judge(answer, new TypedNumber(4.1)));
    }

    @Test
    void the_right_choice_is_the_first_that_holds() {
        var answer = new Answer.Choice(List.of(
                option("None.", new Condition(STORED, Comparison.EXACTLY, 0)),
                option("A few.", new Condition(STORED, Comparison.LESS_THAN, 10)),
                option("Few or many.", new Condition(STORED, Comparison.LESS_THAN, 100))));
        assertEquals(
                new Verdict(
                        prediction(answer), Outcome.RIGHT, "A few. Records stored in orders from 0:02 on: 3 records."),
                judge(answer, new ChosenOption(1)));
        assertEquals(Outcome.WRONG, judge(answer, new ChosenOption(2)).outcome());
    }

    @Test
    void a_choice_without_condition_is_right_when_no_other_is() {
        var answer = new Answer.Choice(
                List.of(option("None.", new Condition(STORED, Comparison.EXACTLY, 0)), option("Some.", null)));
        assertEquals(new Verdict(prediction(answer), Outcome.RIGHT, "Some."), judge(answer, new ChosenOption(1)));
    }

    @Test
    void the_answer_is_not_known_before_its_time() {
        var answer = new Answer.Amount(STORED, 0);
        var young = new WrittenHistory(2).stored(3, "emma").until(20);
        assertEquals(
                new Verdict(
                        prediction(answer), Outcome.NOT_YET_KNOWN, "The answer will be known 10 s after the start."),
                lesson().judge(prediction(answer), new TypedNumber(1), young.timeline(), WrittenHistory.at(9.999)));
        assertEquals(
                Outcome.RIGHT,
                lesson().judge(prediction(answer), new TypedNumber(1), young.timeline(), WrittenHistory.at(10))
                        .outcome());
    }

    private static Answer.Option option(String text, @Nullable Condition condition) {
        return new Answer.Option(text, condition);
    }
}
