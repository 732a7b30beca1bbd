package dev.shardlab.lesson;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.event.Event;
import dev.shardlab.event.ExperimentRefusal;
import dev.shardlab.event.FirehoseEvent.RecordsAccepted;
import dev.shardlab.event.ProducerEvent.PutSent;
import dev.shardlab.event.QueueEvent.QueueCallRefused;
import dev.shardlab.lesson.GoalResult.Status;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.lesson.Condition;
import dev.shardlab.scenario.lesson.Goal;
import dev.shardlab.scenario.lesson.Measure;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.scenario.lesson.Prediction.Answer;
import dev.shardlab.scenario.lesson.Step;
import dev.shardlab.scenario.lesson.Target;
import dev.shardlab.state.LabState;
import dev.shardlab.state.producer.PutInFlight;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every scenario that is shipped. Their stories, one by one, are in {@link ShippedStoriesTest}. */
class ShippedScenariosTest {

    private static final int MOVING_AT_THE_START = 7;

    static List<String> names() {
        return Playthrough.names();
    }

    @Test
    void nine_scenarios_are_shipped() {
        assertEquals(
                List.of(
                        "applications",
                        "firehose-buffering",
                        "hot-shard",
                        "own-log",
                        "partition-keys",
                        "queue-or-log",
                        "resharding",
                        "retention",
                        "two-futures"),
                names());
    }

    @ParameterizedTest
    @MethodSource("names")
    void it_asks_predicts_and_leaves_something_to_reach(String name) {
        var scenario = Playthrough.read(name);
        assertTrue(scenario.predictions().size() >= 2, "two predictions");
        assertTrue(
                scenario.predictions().stream()
                                .map(p -> p.answer().getClass())
                                .distinct()
                                .count()
                        >= 2,
                "of two kinds");
        assertTrue(scenario.goals().stream().anyMatch(goal -> !goal.reachedByItself()), "a task");
        assertFalse(scenario.tryThis().isEmpty(), "something to try");
        assertTrue(scenario.steps().getLast().text().contains("?"), "a question at the end");
    }

    @ParameterizedTest
    @MethodSource("names")
    void it_runs_to_its_end_and_nothing_it_does_is_refused(String name) {
        var played = Playthrough.asShipped(name);
        var log = played.timeline().log();
        Duration last = log.get(log.size() - 1).at().since(played.time(Duration.ZERO));
        assertTrue(
                last.compareTo(played.scenario()
                                .setup()
                                .duration()
                                .multipliedBy(99)
                                .dividedBy(100))
                        > 0,
                "last event " + last);
        assertEquals(
                List.of(),
                events(played)
                        .filter(event -> ExperimentRefusal.of(event).isPresent() || event instanceof QueueCallRefused)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("names")
    void it_starts_with_few_things_moving(String name) {
        var played = Playthrough.asShipped(name);
        VirtualTime third = played.time(played.scenario().steps().get(2).at());
        var player = played.timeline().player();
        while (player.stepForward() && player.time().isBefore(third)) {
            long moving = player.state().producers().all().stream()
                    .flatMap(producer -> producer.inFlight().stream())
                    .map(PutInFlight::sent)
                    .mapToLong(sent -> sent.batch().size())
                    .sum();
            assertTrue(moving <= MOVING_AT_THE_START, moving + " records are on their way at " + player.time());
        }
        VirtualTime second = played.time(played.scenario().steps().get(1).at());
        assertTrue(
                events(played)
                                .filter(event -> (event instanceof PutSent || event instanceof RecordsAccepted)
                                        && event.at().isBefore(second))
                                .count()
                        >= 1,
                "a first record by the second step");
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_engine_knows_every_answer(String name) {
        var played = Playthrough.asShipped(name);
        assertAll(played.scenario().predictions().stream().map(prediction -> () -> {
            Truth truth = played.truth(prediction.id());
            assertFalse(truth instanceof Truth.NoAnswer, prediction.id() + ": " + truth.words());
        }));
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_engine_knows_every_answer_under_any_seed(String name) {
        for (long seed = 101; seed <= 103; seed++) {
            var played = Playthrough.withSeed(name, seed);
            for (Prediction prediction : played.scenario().predictions()) {
                Truth truth = played.truth(prediction.id());
                assertFalse(
                        truth instanceof Truth.NoAnswer,
                        "seed " + seed + ", " + prediction.id() + ": " + truth.words());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void what_is_asked_about_happens_between_question_and_answer(String name) {
        var played = Playthrough.asShipped(name);
        assertAll(played.scenario().predictions().stream().map(prediction -> () -> {
            VirtualTime before = played.time(prediction.askAt()).plusMicros(-1);
            VirtualTime after = played.time(prediction.answerAt());
            assertTrue(
                    watched(prediction)
                            .anyMatch(measure -> Measures.at(measure, played.timeline(), before)
                                    != Measures.at(measure, played.timeline(), after)),
                    prediction.id() + ": nothing has changed");
            assertTrue(prediction.answerAt().compareTo(played.scenario().setup().duration()) <= 0, "answered in time");
        }));
    }

    /** What a question looks at; where it asks whether anything happens in one shard, what happens in the stream. */
    private static Stream<Measure> watched(Prediction prediction) {
        return switch (prediction.answer()) {
            case Answer.ShardOfKey answer ->
                Stream.of(new Measure.Stored(answer.stream(), null, Measure.PerShard.RECORDS_STORED, Duration.ZERO));
            case Answer.ShardWithMost answer ->
                Stream.of(new Measure.Stored(answer.stream(), null, answer.measure(), Duration.ZERO));
            case Answer.Amount answer -> Stream.of(answer.measure());
            case Answer.Sealed _ -> Stream.of();
            case Answer.Choice answer ->
                answer.options().stream()
                        .map(Answer.Option::holdsWhen)
                        .filter(Objects::nonNull)
                        .map(Condition::measure)
                        .map(measure -> measure instanceof Measure.Stored stored
                                ? new Measure.Stored(stored.stream(), null, stored.what(), stored.since())
                                : measure);
        };
    }

    @ParameterizedTest
    @MethodSource("names")
    void one_choice_alone_is_right(String name) {
        var played = Playthrough.asShipped(name);
        for (Prediction prediction : played.scenario().predictions()) {
            if (prediction.answer() instanceof Answer.Choice(var options)) {
                long right = options.stream()
                        .map(Answer.Option::holdsWhen)
                        .filter(Objects::nonNull)
                        .filter(condition -> condition.holdsFor(Measures.at(
                                condition.measure(), played.timeline(), played.time(prediction.answerAt()))))
                        .count();
                assertTrue(right <= 1, prediction.id() + ": " + right + " conditions hold");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_task_is_not_done_by_itself(String name) {
        var played = Playthrough.asShipped(name);
        for (Goal goal : played.scenario().goals()) {
            GoalResult result = played.goal(goal.id());
            assertEquals(
                    goal.reachedByItself() ? Status.REACHED : Status.MISSED,
                    result.status(),
                    goal.id() + ": " + result.words());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void what_a_step_points_at_is_there(String name) {
        var played = Playthrough.asShipped(name);
        assertAll(played.scenario().steps().stream().map(step -> () -> {
            assertTrue(step.highlight().size() <= 1, step.title() + ": one thing at a time");
            for (Target target : step.highlight()) {
                assertTrue(isThere(target, step, played), step.title() + ": " + target + " at " + step.at());
            }
        }));
    }

    private static boolean isThere(Target target, Step step, Playthrough played) {
        LabState state = played.stateAt(step.at());
        return switch (target) {
            case Target.OfProducer t -> state.producers().named(t.producer()).isPresent();
            case Target.OfShard t ->
                state.kinesis().stream(t.stream())
                        .flatMap(s -> s.shard(t.shard()))
                        .filter(s -> !s.isExpired())
                        .isPresent();
            case Target.OfApplication t ->
                state.kcl().application(t.application()).isPresent();
            case Target.OfWorker t ->
                state.kcl()
                        .application(t.application())
                        .filter(g -> g.workers().contains(t.worker()))
                        .isPresent();
            case Target.OfQueue t -> state.queues().queue(t.queue()).isPresent();
            case Target.OfQueueWorkers t -> workers(state).anyMatch(name -> name.matches(t.workers() + "-[0-9]+"));
            case Target.OfQueueWorker t -> workers(state).anyMatch(name -> name.equals(t.workers() + "-" + t.number()));
            case Target.OfDeliveryStream t ->
                state.firehose().find(t.deliveryStream()).isPresent();
            case Target.OfKey t -> isSent(t.key(), step, played);
            case Target.HashAxis _, Target.TrimHorizon _ -> true;
        };
    }

    private static Stream<String> workers(LabState state) {
        return state.queues().workers().stream().map(worker -> worker.worker().name());
    }

    private static boolean isSent(String key, Step step, Playthrough played) {
        return events(played)
                .filter(event -> !event.at().isAfter(played.time(step.at())))
                .filter(PutSent.class::isInstance)
                .map(event -> ((PutSent) event).batch())
                .anyMatch(batch -> LongStream.range(0, batch.size())
                        .anyMatch(i -> batch.partitionKey((int) i).equals(key)));
    }

    private static Stream<Event> events(Playthrough played) {
        var log = played.timeline().log();
        return LongStream.range(0, log.size()).mapToObj(log::get);
    }
}
