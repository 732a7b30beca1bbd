package dev.shardlab.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.event.Event;
import dev.shardlab.event.InputEvent.ActionTaken;
import dev.shardlab.event.ProducerEvent.ProducerStarted;
import dev.shardlab.event.ProducerEvent.RateChanged;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.lesson.StudentAnswer.TypedNumber;
import dev.shardlab.live.JournalKeeper;
import dev.shardlab.live.Laboratory;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.scenario.lesson.Step;
import dev.shardlab.sim.setup.Conditions;
import dev.shardlab.sim.setup.NetworkSetup;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.timeline.HistoryMemory;
import dev.shardlab.ui.refresh.FlashSale;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EqualStepsTest {

    private static final VirtualTime START = new VirtualTime(0);
    private static final ProducerName WEB = new ProducerName("web");

    /** Where the lesson waits, however often one comes there. */
    private static final VirtualTime WAITS = FlashSale.at(30);

    /** Where a walk came from, and by what. */
    private record Footprint(VirtualTime from, StepKind kind, boolean onward) {}

    @Test
    void what_is_told_late_of_the_very_time_one_leaves_is_not_the_next_event() {
        WrittenRecording recording = new WrittenRecording(START, START, List.of());
        PlaySession session = session(recording, List.of(), List.of());
        session.transport().stepForward(StepKind.EVENT);
        recording.happens(new ActionTaken(START, "at the start", false));
        recording.happens(new ActionTaken(START.plus(Duration.ofSeconds(3)), "later", false));
        recording.simulateUntil(session.shown().end());
        session.pulse(0);
        assertEquals(START.plus(Duration.ofSeconds(3)), session.shown().time());
    }

    @ParameterizedTest
    @EnumSource
    void whoever_steps_on_and_back_by_the_same_kind_is_where_he_was(StepKind kind) {
        PlaySession session = flashSale();
        for (double seconds : new double[] {0, 0.0000005, 3.3333333, 17, 40, 40.0000001, 61.5, 119.999999}) {
            session.transport().seek(FlashSale.at(seconds));
            VirtualTime from = session.shown().time();
            step(session, kind, true);
            assertTrue(session.shown().time().isAfter(from), "on from " + from);
            step(session, kind, false);
            assertEquals(from, session.shown().time());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_walk_of_steps_onward_undone_in_reverse_passes_the_same_moments(long seed) {
        Random random = new Random(seed);
        PlaySession session = flashSale();
        session.transport().seek(FlashSale.at(30 + random.nextDouble(90)));
        Deque<Footprint> walk = new ArrayDeque<>();
        for (int i = 0; i < 300; i++) {
            StepKind kind = StepKind.values()[random.nextInt(4)];
            if (walk.isEmpty() || random.nextInt(5) > 0) {
                walk.push(new Footprint(session.shown().time(), kind, random.nextBoolean()));
                step(session, kind, walk.peek().onward());
                if (session.shown().time().equals(walk.peek().from())) {
                    walk.pop();
                } else if (session.shown().time().isBefore(WAITS)) {
                    Footprint beyond = walk.pop();
                    step(session, beyond.kind(), !beyond.onward());
                }
            } else {
                Footprint last = walk.pop();
                step(session, last.kind(), !last.onward());
                assertEquals(last.from(), session.shown().time(), "seed " + seed + ", step " + i + " undone: " + last);
            }
        }
        while (!walk.isEmpty()) {
            Footprint last = walk.pop();
            step(session, last.kind(), !last.onward());
            assertEquals(last.from(), session.shown().time(), "seed " + seed + ": " + last);
        }
    }

    @Test
    void steps_by_record_visit_every_moment_at_which_one_was_stored_and_no_other() {
        PlaySession session = flashSale();
        List<VirtualTime> stored = new ArrayList<>();
        for (long i = 0; i < session.shown().log().size(); i++) {
            Event event = session.shown().log().get(i);
            if (event instanceof RecordsAppended && !stored.contains(event.at())) {
                stored.add(event.at());
            }
            if (stored.size() == 500) {
                break;
            }
        }
        List<VirtualTime> forth = walk(session, StepKind.RECORD, true, 500);
        assertEquals(stored, forth);
        Collections.reverse(stored);
        step(session, StepKind.RECORD, true);
        assertEquals(stored, walk(session, StepKind.RECORD, false, 500));
        step(session, StepKind.RECORD, false);
        assertEquals(session.shown().start(), session.shown().time());
    }

    @Test
    void steps_by_mark_visit_what_the_timeline_shows() {
        PlaySession session = flashSale();
        List<VirtualTime> marks = session.marks().visible().stream()
                .map(run -> run.first().at())
                .filter(at -> at.isAfter(session.shown().start()))
                .distinct()
                .sorted()
                .toList();
        assertFalse(marks.isEmpty());
        // An answer that the next thing would cover at once is stopped at, as play does, and so is the last one.
        List<VirtualTime> stops = Stream.concat(
                        marks.stream(), Stream.of(FlashSale.at(75), FlashSale.at(90), FlashSale.at(110)))
                .sorted()
                .toList();
        assertEquals(stops, walk(session, StepKind.NOTABLE, true, stops.size()));
        step(session, StepKind.NOTABLE, true);
        assertEquals(session.shown().end(), session.shown().time());
        assertEquals(stops.reversed(), walk(session, StepKind.NOTABLE, false, stops.size()));
    }

    @Test
    void steps_by_second_go_from_one_full_second_to_the_next() {
        PlaySession session = flashSale();
        session.transport().seek(FlashSale.at(1.25));
        assertEquals(
                List.of(FlashSale.at(2), FlashSale.at(3), FlashSale.at(4)), walk(session, StepKind.SECOND, true, 3));
        assertEquals(
                List.of(FlashSale.at(3), FlashSale.at(2), FlashSale.at(1.25), FlashSale.at(1), FlashSale.at(0)),
                walk(session, StepKind.SECOND, false, 5));
        step(session, StepKind.SECOND, false);
        assertEquals(session.shown().start(), session.shown().time());
    }

    @Test
    void a_moment_left_is_forgotten_once_time_is_moved_by_something_else() {
        PlaySession session = flashSale();
        session.transport().seek(FlashSale.at(1.25));
        step(session, StepKind.SECOND, true);
        session.transport().seek(FlashSale.at(3));
        assertEquals(List.of(FlashSale.at(2), FlashSale.at(1)), walk(session, StepKind.SECOND, false, 2));
    }

    @ParameterizedTest
    @EnumSource
    void no_step_jumps_over_a_step_of_the_lesson_that_waits_or_a_question(StepKind kind) {
        var waits = new Step(Duration.ofMillis(2_500), "", "", List.of(), List.of(), true);
        var asks = new Prediction(
                "q", Duration.ofSeconds(4), Duration.ofSeconds(6), "?", new Prediction.Answer.Choice(List.of()), "");
        PlaySession session = session(quiet(1, 20), List.of(waits), List.of(asks));
        List<VirtualTime> passed = new ArrayList<>();
        while (session.shown().time().isBefore(START.plus(Duration.ofSeconds(5)))) {
            session.transport().stepForward(kind);
            passed.add(session.shown().time());
        }
        assertTrue(passed.contains(new VirtualTime(2_500_000)), passed.toString());
        assertTrue(passed.contains(new VirtualTime(3_999_999)), passed.toString());
    }

    @Test
    void a_place_that_lies_far_away_is_searched_for_over_many_frames() {
        int between = 5 * EventSearch.EVENTS_PER_LOOK;
        PlaySession session = session(quiet(0, between), List.of(), List.of());
        session.transport().stepForward(StepKind.RECORD);
        assertEquals(START, session.shown().time());
        int frames = 0;
        while (session.steps().searchingProperty().get()) {
            session.pulse(frames++);
        }
        assertEquals(session.shown().end(), session.shown().time());
        assertEquals(4, frames);
    }

    @Test
    void the_same_key_pressed_again_does_not_begin_the_search_anew() {
        PlaySession session = session(quiet(0, 5 * EventSearch.EVENTS_PER_LOOK), List.of(), List.of());
        session.transport().stepForward(StepKind.RECORD);
        int frames = 0;
        while (session.steps().searchingProperty().get()) {
            session.pulse(frames++);
            if (session.steps().searchingProperty().get()) {
                session.transport().stepForward(StepKind.RECORD);
            }
        }
        assertEquals(4, frames);
    }

    @Test
    void who_does_something_else_is_not_carried_off_by_a_search() {
        PlaySession session = session(quiet(0, 5 * EventSearch.EVENTS_PER_LOOK), List.of(), List.of());
        session.transport().stepForward(StepKind.RECORD);
        session.transport().seek(new VirtualTime(1_000_000));
        for (int frame = 0; frame < 10; frame++) {
            session.pulse(frame);
        }
        assertEquals(new VirtualTime(1_000_000), session.shown().time());
    }

    @ParameterizedTest
    @EnumSource
    void a_step_into_a_future_that_is_not_simulated_waits_for_it(StepKind kind) {
        var recording = new WrittenRecording(START, START.plus(Duration.ofSeconds(10)), List.of());
        recording.simulateUntil(new VirtualTime(400_000));
        PlaySession session = session(recording, List.of(), List.of());
        session.transport().stepForward(kind);
        assertEquals(START, session.shown().time());
        assertTrue(session.steps().searchingProperty().get());

        VirtualTime expected = new VirtualTime(kind == StepKind.SECOND ? 1_000_000 : 10_000_000);
        recording.simulateUntil(expected);
        session.pulse(0);
        assertEquals(expected, session.shown().time());
        assertFalse(session.steps().searchingProperty().get());
    }

    @Test
    void steps_back_through_a_past_that_was_forgotten_visit_the_same_moments() {
        Laboratory laboratory = Laboratory.open(
                FlashSale.setup(),
                _ -> {
                    throw new IllegalStateException("no files here");
                },
                List.of(),
                JournalKeeper.UNHEARD,
                new HistoryMemory(HistoryMemory.LEAST_BYTES));
        laboratory.runToEnd(laboratory.trunk());
        try (PlaySession forgetful = new PlaySession(FlashSale.scenario(), new LiveRecording(laboratory))) {
            PlaySession other = flashSale();
            for (PlaySession session : List.of(forgetful, other)) {
                session.pulse(0);
                session.transport().toEnd();
            }
            assertEquals(walk(other, StepKind.RECORD, false, 200), walk(forgetful, StepKind.RECORD, false, 200));
        }
    }

    /** EqualSteps and waits until the place is found. */
    private static void step(PlaySession session, StepKind kind, boolean onward) {
        if (onward) {
            session.transport().stepForward(kind);
        } else {
            session.transport().stepBack(kind);
        }
        while (session.steps().searchingProperty().get()) {
            session.pulse(0);
        }
    }

    private static List<VirtualTime> walk(PlaySession session, StepKind kind, boolean onward, int steps) {
        List<VirtualTime> passed = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            step(session, kind, onward);
            passed.add(session.shown().time());
        }
        return passed;
    }

    private static PlaySession flashSale() {
        PlaySession session = FlashSale.session();
        session.lesson().predictions().forEach(question -> session.answer(question.id(), new TypedNumber(0)));
        while (session.marks().knownUntil().isBefore(session.shown().end())) {
            session.pulse(0);
        }
        return session;
    }

    /** Ten seconds in which nothing is stored. */
    private static WrittenRecording quiet(int marks, int events) {
        List<Event> all = new ArrayList<>();
        for (int i = 0; i < marks; i++) {
            all.add(new ActionTaken(START.plus(Duration.ofSeconds(1 + i)), "at " + i, false));
        }
        VirtualTime from = START.plus(Duration.ofSeconds(1 + marks));
        all.addFirst(new ProducerStarted(START, WEB, new StreamName("clicks")));
        for (int i = 0; i < events; i++) {
            all.add(new RateChanged(from.plusMicros(8_000_000L * i / events), WEB, 1));
        }
        return new WrittenRecording(START, START.plus(Duration.ofSeconds(10)), all);
    }

    private static PlaySession session(WrittenRecording recording, List<Step> steps, List<Prediction> predictions) {
        var network = new NetworkSetup(Duration.ZERO, Duration.ZERO);
        var setup = Setup.of(new Conditions(START, Duration.ofSeconds(10), 1, network));
        return new PlaySession(
                new Scenario("", "", setup, new Scenario.View(1), steps, predictions, List.of(), List.of()), recording);
    }
}
