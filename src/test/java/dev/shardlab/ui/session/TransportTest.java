package dev.shardlab.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.shardlab.live.Branch;
import dev.shardlab.live.JournalKeeper;
import dev.shardlab.live.Laboratory;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Chance;
import dev.shardlab.scenario.RandomActions;
import dev.shardlab.scenario.RandomLines;
import dev.shardlab.scenario.RandomScenarios;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.timeline.HistoryMemory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The transport against {@link TransportModel}: play, pause, seek, steps, speeds, changes, branches, in an order by chance, over a
 * laboratory that forgets all but a little. After each operation both show the same time, position, state and tree.
 */
class TransportTest {

    private static final boolean LONG = Boolean.getBoolean("shardlab.long");
    private static final int OPERATIONS = 40;
    /** A search reads one forgotten chapter in a pulse. */
    private static final int MOST_PULSES = 5_000;

    private static final long FRAME_NANOS = 16_000_000;
    private static final long FRAME_MICROS = FRAME_NANOS / 1_000;

    private final List<String> done = new ArrayList<>();
    private long now;

    static LongStream seeds() {
        return LongStream.range(0, LONG ? 300 : 8);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_done_it_shows_what_a_replay_from_zero_shows(long seed) {
        Chance chance = new Chance(seed);
        Scenario scenario = withoutLesson(RandomScenarios.playable(seed));
        Setup setup = scenario.setup();
        HistoryMemory memory = HistoryMemory.forgetful(chance.between(20, 300));
        Laboratory laboratory = Laboratory.open(setup, RandomLines.FILES, List.of(), JournalKeeper.UNHEARD, memory);
        try (PlaySession session = new PlaySession(scenario, new LiveRecording(laboratory))) {
            TransportModel model = new TransportModel(setup, RandomLines.FILES);
            RandomActions actions = RandomActions.in(setup, chance);
            session.transport().speedProperty().set(1);
            for (int i = 0; i < OPERATIONS; i++) {
                operate(chance, session, model, actions);
                settle(session, laboratory);
                compare(model.view(), view(session), "seed " + seed + ": " + String.join(", ", done));
            }
        }
    }

    /** What differs is named from the least to the most. */
    private static void compare(TransportModel.View model, TransportModel.View session, String how) {
        assertEquals(model.lines(), session.lines(), how);
        assertEquals(model.time(), session.time(), how);
        assertEquals(model.position(), session.position(), how);
        assertEquals(model, session, how);
    }

    /** Where play stops for a lesson is another matter. */
    private static Scenario withoutLesson(Scenario scenario) {
        return new Scenario(
                scenario.title(), "", scenario.setup(), scenario.view(), List.of(), List.of(), List.of(), List.of());
    }

    private void operate(Chance chance, PlaySession session, TransportModel model, RandomActions actions) {
        Runnable operation = chance.one(
                () -> () -> {
                    did("play");
                    session.transport().play();
                    model.play();
                },
                () -> () -> {
                    did("play backwards");
                    session.transport().playBackwards();
                    model.playBackwards();
                },
                () -> () -> {
                    did("pause");
                    session.transport().pause();
                    model.pause();
                },
                () -> () -> pass(chance, session, model),
                () -> () -> pass(chance, session, model),
                () -> () -> seek(chance, session, model),
                () -> () -> seek(chance, session, model),
                () -> () -> step(chance, session, model),
                () -> () -> step(chance, session, model),
                () -> () -> step(chance, session, model),
                () -> () -> {
                    Action action = actions.any();
                    did("act " + action);
                    session.act(action);
                    model.act(action);
                },
                () -> () -> {
                    did("fork");
                    session.forkHere();
                    model.fork();
                },
                () -> () -> {
                    int number = chance.pick(model.numbers());
                    did("switch to " + number);
                    session.branches().switchTo(branch(session, number));
                    model.switchTo(number);
                },
                () -> () -> {
                    int number = chance.pick(model.numbers());
                    did("delete " + number);
                    session.branches().delete(branch(session, number));
                    model.delete(number);
                },
                () -> () -> {
                    did("undo");
                    session.branches().undoDelete();
                    model.undoDelete();
                },
                () -> () -> {
                    did("dismiss");
                    session.branches().dismissNotice();
                    model.settle();
                });
        operation.run();
    }

    private void did(String what) {
        done.add(what);
    }

    /** Some frames, at some speed; the experiment is simulated as far as they go. */
    private void pass(Chance chance, PlaySession session, TransportModel model) {
        long wholeMicros = session.shown().end().since(session.shown().start()).toNanos() / 1_000;
        long speed = 1 + chance.between(0, (int) (wholeMicros / FRAME_MICROS / 20));
        int frames = chance.between(1, 8);
        did(frames + " frames at speed " + speed);
        session.transport().speedProperty().set(speed);
        for (int i = 0; i < frames; i++) {
            now += FRAME_NANOS;
            session.pulse(now);
            model.pass(FRAME_MICROS * speed);
        }
    }

    private void seek(Chance chance, PlaySession session, TransportModel model) {
        Duration whole = session.shown().end().since(session.shown().start());
        VirtualTime to = chance.onceIn(10)
                ? session.shown().start().plus(whole.multipliedBy(2))
                : session.shown().start().plus(chance.upTo(whole));
        did("seek " + to);
        session.transport().seek(to);
        model.seek(to);
    }

    private void step(Chance chance, PlaySession session, TransportModel model) {
        StepKind kind = chance.pick(List.of(StepKind.EVENT, StepKind.RECORD, StepKind.SECOND));
        if (chance.onceIn(2)) {
            did("on by " + kind);
            session.transport().stepForward(kind);
            model.stepForward(kind);
        } else {
            did("back by " + kind);
            session.transport().stepBack(kind);
            model.stepBack(kind);
        }
    }

    /** Waits until the engine has done what was asked for, looks at it, and lets no time pass meanwhile. */
    private void settle(PlaySession session, Laboratory laboratory) {
        laboratory.runToEnd(laboratory.trunk());
        session.pulse(now);
        laboratory.runToEnd(shown(session).branch());
        session.pulse(now);
        for (int pulses = 0; session.steps().searchingProperty().get() && pulses < MOST_PULSES; pulses++) {
            session.pulse(now);
        }
        assertNull(session.acting().failureProperty().get(), () -> String.join(", ", done));
        assertFalse(session.acting().underWayProperty().get(), () -> "acts on after " + String.join(", ", done));
        assertFalse(session.steps().searchingProperty().get(), () -> "searches on after " + String.join(", ", done));
    }

    private static BranchLine shown(PlaySession session) {
        return lines(session).stream().filter(BranchLine::shown).findFirst().orElseThrow();
    }

    private static Branch branch(PlaySession session, int number) {
        return lines(session).stream()
                .map(BranchLine::branch)
                .filter(branch -> branch.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static List<BranchLine> lines(PlaySession session) {
        return session.branches().linesProperty().get();
    }

    private static TransportModel.View view(PlaySession session) {
        return new TransportModel.View(
                session.shown().time(),
                session.shown().position(),
                session.transport().isPlaying(),
                session.shown().state().describe(),
                lines(session).stream()
                        .map(TransportTest::line)
                        .sorted(Comparator.comparing(TransportModel.Line::number))
                        .toList());
    }

    private static TransportModel.Line line(BranchLine line) {
        Branch parent = line.parent();
        return new TransportModel.Line(
                line.branch().number(),
                parent == null ? null : parent.number(),
                line.from(),
                line.branch().inputs(),
                line.shown());
    }
}
