package dev.shardlab.lesson;

import static dev.shardlab.lesson.WrittenHistory.SHOP;
import static dev.shardlab.lesson.WrittenHistory.START;
import static dev.shardlab.lesson.WrittenHistory.STREAM;
import static dev.shardlab.lesson.WrittenHistory.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.event.Adjustable;
import dev.shardlab.event.Event;
import dev.shardlab.event.InputEvent.ActionTaken;
import dev.shardlab.event.ProducerEvent.RateChanged;
import dev.shardlab.event.ReshardKind;
import dev.shardlab.event.StreamEvent.ChangeRefused;
import dev.shardlab.event.StreamEvent.ReshardStarted;
import dev.shardlab.event.StreamEvent.RetentionChanged;
import dev.shardlab.lesson.StudentAnswer.ChosenOption;
import dev.shardlab.lesson.StudentAnswer.PickedShard;
import dev.shardlab.lesson.StudentAnswer.TypedNumber;
import dev.shardlab.lesson.Verdict.Outcome;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.lesson.Condition;
import dev.shardlab.scenario.lesson.Condition.Comparison;
import dev.shardlab.scenario.lesson.Measure;
import dev.shardlab.scenario.lesson.Measure.PerShard;
import dev.shardlab.scenario.lesson.Precondition;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.scenario.lesson.Prediction.Answer;
import dev.shardlab.scenario.lesson.Step;
import dev.shardlab.sim.setup.Conditions;
import dev.shardlab.sim.setup.NetworkSetup;
import dev.shardlab.sim.setup.Setup;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Questions and steps of a plan, in futures that a student has changed. Asked at 2 s, known at 10 s; told at 2 s. */
class FutureAskedInTest {

    private static final double STOP = 1.999999;
    private static final Measure STORED =
            new Measure.Stored(STREAM, null, PerShard.RECORDS_STORED, Duration.ofSeconds(2));
    private static final Condition TWO_SHARDS = new Condition(new Measure.OpenShards(STREAM), Comparison.EXACTLY, 2);
    private static final Condition SOLD = new Condition(
            new Measure.Stored(STREAM, null, PerShard.RECORDS_STORED, Duration.ZERO), Comparison.AT_LEAST, 4);
    private static final String BACK = "; go back to before that, or to the plan, and answer there.";

    private final WrittenHistory history = new WrittenHistory(2);

    private static Prediction asking(Answer answer, Precondition premise) {
        return new Prediction(
                "p", Duration.ofSeconds(2), Duration.ofSeconds(10), "What will be?", answer, "It is so.", premise);
    }

    private static final Prediction HOW_MANY = asking(new Answer.Amount(STORED, 0), Precondition.NONE);

    private static Lesson lesson() {
        var setup = Setup.of(
                new Conditions(START, Duration.ofSeconds(20), 1, new NetworkSetup(Duration.ZERO, Duration.ZERO)));
        return new Lesson(
                new Scenario("t", "s", setup, new Scenario.View(1), List.of(), List.of(), List.of(), List.of()));
    }

    private Verdict judge(Prediction prediction, StudentAnswer answer) {
        return lesson().judge(prediction, answer, history.until(20).timeline());
    }

    private WrittenHistory student(double second, String words, Event... consequence) {
        Adjustable sets = Stream.of(consequence)
                .map(FutureAskedInTest::setBy)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        history.add(new ActionTaken(at(second), words, true, "", sets));
        for (Event event : consequence) {
            history.add(event);
        }
        return history;
    }

    private static @Nullable Adjustable setBy(Event event) {
        return switch (event) {
            case RateChanged rate -> new Adjustable.Rate(rate.producer());
            case RetentionChanged retention -> new Adjustable.Retention(retention.stream());
            case ReshardStarted reshard -> new Adjustable.Shards(reshard.stream());
            default -> null;
        };
    }

    private static Event retention(double second) {
        return new RetentionChanged(at(second), STREAM, Duration.ofDays(1), Duration.ofDays(4));
    }

    private static Event reshard(double second) {
        return new ReshardStarted(at(second), STREAM, ReshardKind.SPLIT, List.of(), at(second + 1), 0);
    }

    @Test
    void what_the_student_changed_before_the_question_belongs_to_the_future_it_is_asked_in() {
        student(1, "Set the rate of shop to 9 records/s", new RateChanged(at(1), SHOP, 9))
                .stored(3, "ada", "emma");
        assertEquals(
                new Verdict(HOW_MANY, Outcome.RIGHT, "Records stored in orders from 0:02 on: 2 records."),
                judge(HOW_MANY, new TypedNumber(2)));
    }

    @Test
    void what_the_student_changes_between_question_and_answer_makes_it_moot_and_the_way_back_is_said() {
        history.stored(3, "ada");
        student(4, "Set the retention of orders to 4 days", retention(4));
        var moot = new Verdict(
                HOW_MANY, Outcome.MOOT, "You changed the retention of orders after the question was asked" + BACK);
        assertEquals(moot, judge(HOW_MANY, new TypedNumber(1)));
        assertEquals(moot, judge(HOW_MANY, new TypedNumber(7)));
        assertEquals(Optional.of(moot), lesson().fallen(HOW_MANY, history.timeline(), at(4)));
        assertEquals(Optional.empty(), lesson().fallen(HOW_MANY, history.timeline(), at(3.9)));
    }

    @Test
    void a_change_where_the_question_stands_comes_after_it() {
        student(STOP, "Send 60 records at once from shop");
        assertEquals(
                "You did something after the question was asked (send 60 records at once from shop)" + BACK,
                judge(HOW_MANY, new TypedNumber(0)).truth());
    }

    @Test
    void what_the_student_does_where_the_answer_is_told_changes_neither_verdict_nor_truth() {
        history.stored(3, "ada").stored(10, "ada");
        student(10, "Send 1 record at once from shop").stored(10, "emma", "emma");
        assertEquals(
                new Verdict(HOW_MANY, Outcome.RIGHT, "Records stored in orders from 0:02 on: 2 records."),
                judge(HOW_MANY, new TypedNumber(2)));
    }

    @Test
    void a_refused_action_has_changed_nothing() {
        history.stored(3, "ada");
        student(
                4,
                "Split shard 7 of orders",
                new ChangeRefused(at(4), STREAM, "SplitShard", ErrorCode.RESOURCE_NOT_FOUND, "There is no shard 7."));
        assertEquals(Outcome.RIGHT, judge(HOW_MANY, new TypedNumber(1)).outcome());
    }

    @Test
    void what_the_plan_does_is_no_change_of_the_students() {
        history.stored(3, "ada")
                .add(new ActionTaken(at(4), "Set the retention of orders to 4 days", false))
                .add(retention(4));
        assertEquals(Outcome.RIGHT, judge(HOW_MANY, new TypedNumber(1)).outcome());
    }

    @Test
    void a_question_whose_premise_does_not_hold_is_not_asked_and_has_its_own_words() {
        var asked = asking(
                new Answer.Amount(STORED, 0), new Precondition(List.of(TWO_SHARDS, SOLD), "Nothing was sold yet."));
        assertEquals(new Verdict(asked, Outcome.NOT_ASKED, "Nothing was sold yet."), judge(asked, new TypedNumber(0)));
    }

    @Test
    void or_with_a_sentence_that_names_the_condition() {
        var asked = asking(new Answer.Amount(STORED, 0), new Precondition(List.of(SOLD), ""));
        student(1, "Set the rate of shop to 0 records/s", new RateChanged(at(1), SHOP, 0));
        assertEquals(
                "This is asked of the plan; your change made it otherwise: records stored in orders: 0 records here, at least"
                        + " 4 records in the plan.",
                judge(asked, new TypedNumber(0)).truth());
    }

    @Test
    void where_the_student_changed_nothing_no_change_is_blamed() {
        var asked = asking(new Answer.Amount(STORED, 0), new Precondition(List.of(SOLD), ""));
        assertEquals(
                "This is asked of the plan; here it is otherwise: records stored in orders: 0 records here, at least 4"
                        + " records in the plan.",
                judge(asked, new TypedNumber(0)).truth());
    }

    @Test
    void a_question_whose_premise_holds_is_judged() {
        var asked = asking(new Answer.Amount(STORED, 0), new Precondition(List.of(TWO_SHARDS), "Resharded."));
        history.stored(3, "ada");
        assertEquals(Outcome.RIGHT, judge(asked, new TypedNumber(1)).outcome());
    }

    @Test
    void a_premise_is_looked_at_before_what_happens_at_the_moment_of_the_question() {
        var asked = asking(new Answer.Amount(STORED, 0), new Precondition(List.of(SOLD), "Nothing was sold yet."));
        history.stored(2, "ada", "ada", "ada", "ada");
        assertEquals(Outcome.NOT_ASKED, judge(asked, new TypedNumber(4)).outcome());
    }

    @Test
    void a_reshard_before_the_question_takes_the_shards_it_speaks_of_away() {
        var asked = asking(new Answer.ShardWithMost(STREAM, PerShard.RECORDS_STORED), Precondition.NONE);
        student(1, "Split shard 0 of orders in the middle", reshard(1)).stored(3, "ada");
        assertEquals(
                new Verdict(
                        asked,
                        Outcome.MOOT,
                        "You have resharded orders, so its shards are not those the question is about."),
                judge(asked, new PickedShard(new ShardId(1))));
    }

    @Test
    void but_not_where_the_premise_says_which_shards_there_must_be() {
        var asked = asking(
                new Answer.ShardWithMost(STREAM, PerShard.RECORDS_STORED),
                new Precondition(List.of(TWO_SHARDS), "Resharded."));
        student(1, "Split shard 0 of orders in the middle", reshard(1)).stored(3, "ada");
        assertEquals(
                Outcome.RIGHT, judge(asked, new PickedShard(new ShardId(1))).outcome());
    }

    @Test
    void nor_where_the_question_only_follows_a_key() {
        var asked = asking(new Answer.ShardOfKey(STREAM, "ada"), Precondition.NONE);
        student(1, "Split shard 0 of orders in the middle", reshard(1)).stored(3, "ada");
        assertEquals(
                Outcome.RIGHT, judge(asked, new PickedShard(new ShardId(1))).outcome());
    }

    @Test
    void choices_are_judged_before_what_the_student_does_at_their_answer() {
        var asked = asking(
                new Answer.Choice(List.of(
                        new Answer.Option("None.", new Condition(STORED, Comparison.EXACTLY, 0)),
                        new Answer.Option("Some.", null))),
                Precondition.NONE);
        student(10, "Send 1 record at once from shop").stored(10, "emma");
        assertEquals(Outcome.RIGHT, judge(asked, new ChosenOption(0)).outcome());
    }

    @Test
    void a_step_whose_premise_does_not_hold_tells_what_it_has_for_that_case() {
        var step = new Step(
                Duration.ofSeconds(2),
                "Two shards",
                "There are two.",
                List.of(),
                List.of(),
                false,
                new Precondition(List.of(SOLD), "Nothing was sold."));
        assertEquals(
                new Told(step, "As planned: Two shards", "Nothing was sold.", false),
                lesson().tell(step, history.until(20).timeline()));
    }

    @Test
    void or_that_it_tells_of_the_plan() {
        var step = new Step(
                Duration.ofSeconds(2),
                "Four are sold",
                "Four.",
                List.of(),
                List.of(),
                false,
                new Precondition(List.of(SOLD), ""));
        student(1, "Set the rate of shop to 0 records/s", new RateChanged(at(1), SHOP, 0));
        assertEquals(
                new Told(
                        step,
                        "As planned: Four are sold",
                        "This step tells of the plan; your change made it otherwise: records stored in orders: 0 records"
                                + " here, at least 4 records in the plan.",
                        false),
                lesson().tell(step, history.until(20).timeline()));
    }

    @Test
    void a_step_stays_as_it_was_told_when_the_student_acts_at_it() {
        var step = new Step(
                Duration.ofSeconds(2),
                "Nothing yet",
                "Nothing is sold.",
                List.of(),
                List.of(),
                true,
                new Precondition(List.of(new Condition(STORED, Comparison.EXACTLY, 0)), ""));
        student(2, "Send 1 record at once from shop").stored(2, "ada");
        assertEquals(
                new Told(step, "Nothing yet", "Nothing is sold.", true),
                lesson().tell(step, history.until(20).timeline()));
    }
}
