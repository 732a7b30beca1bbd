package dev.shardlab.ui.futures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.live.Branch;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Chance;
import dev.shardlab.scenario.RandomActions;
import dev.shardlab.scenario.RandomLines;
import dev.shardlab.scenario.RandomScenarios;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.timeline.HistoryMemory;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.session.StepKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever was done, in whatever order, whoever presses play then sees time pass: forward up to the end, backward up to the start.
 * Frames pass while the engine is busy and while it has nothing to do.
 */
class PlayWalkTest {

    private static final boolean LONG = Boolean.getBoolean("shardlab.long");
    private static final int OPERATIONS = 40;

    /** The head of a live branch stays behind the clock by less than so many frames. */
    private static final int MOST_FRAMES = 8;

    private static final List<StepKind> KINDS = List.of(StepKind.values());

    private final List<String> done = new ArrayList<>();

    static LongStream seeds() {
        return LongStream.range(0, LONG ? 400 : 16);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_was_done_play_goes_on(long seed) {
        Chance chance = new Chance(seed);
        done.add("seed " + seed);
        Scenario scenario = withoutLesson(RandomScenarios.playable(seed));
        int chapterWork = chance.between(20, 300);
        try (Hands hands = new Hands(scenario, RandomLines.FILES, () -> HistoryMemory.forgetful(chapterWork))) {
            RandomActions actions = RandomActions.in(scenario.setup(), chance);
            for (int i = 0; i < OPERATIONS; i++) {
                for (int some = chance.between(1, 3); some > 0; some--) {
                    operate(chance, hands, actions);
                    pass(chance, hands);
                }
                assertPlays(chance, hands);
            }
        }
    }

    /** Where play stops for a lesson is another matter. */
    private static Scenario withoutLesson(Scenario scenario) {
        return new Scenario(
                scenario.title(), "", scenario.setup(), scenario.view(), List.of(), List.of(), List.of(), List.of());
    }

    private String how() {
        return String.join(", ", done);
    }

    private void did(String what) {
        done.add(what);
    }

    private void pass(Chance chance, Hands hands) {
        int frames = chance.between(0, 3);
        boolean settled = chance.onceIn(2);
        did(frames + (settled ? " settled frames" : " frames"));
        for (int i = 0; i < frames; i++) {
            if (settled) {
                hands.settledFrame();
            } else {
                hands.frame();
            }
        }
    }

    private void assertPlays(Chance chance, Hands hands) {
        assertTrue(hands.isShownInSight(), () -> "what is shown is not in sight after " + how());
        hands.settledFrames(3);
        PlaySession session = hands.session();
        assertFalse(session.acting().underWayProperty().get(), () -> "acts on after " + how());
        assertNull(session.acting().failureProperty().get(), this::how);
        if (chance.onceIn(4)) {
            assertPlaysBackwards(session, hands);
        } else {
            assertPlaysOn(session, hands);
        }
        if (chance.onceIn(2)) {
            did("pause");
            session.transport().pause();
        }
    }

    private void assertPlaysOn(PlaySession session, Hands hands) {
        VirtualTime from = session.shown().time();
        boolean atEnd = !session.live().shownProperty().get()
                && !from.isBefore(session.shown().end());
        did("play from " + from);
        session.transport().play();
        if (atEnd) {
            assertFalse(session.transport().isPlaying(), this::how);
            return;
        }
        for (int i = 0; i < MOST_FRAMES && !session.shown().time().isAfter(from); i++) {
            hands.settledFrame();
        }
        assertTrue(session.shown().time().isAfter(from), () -> "stands still after " + how());
    }

    private void assertPlaysBackwards(PlaySession session, Hands hands) {
        VirtualTime from = session.shown().time();
        did("play backwards from " + from);
        session.transport().playBackwards();
        if (from.equals(session.shown().start())) {
            assertFalse(session.transport().isPlaying(), this::how);
            return;
        }
        for (int i = 0; i < MOST_FRAMES && !session.shown().time().isBefore(from); i++) {
            hands.settledFrame();
        }
        assertTrue(session.shown().time().isBefore(from), () -> "stands still after " + how());
    }

    private void operate(Chance chance, Hands hands, RandomActions actions) {
        PlaySession session = hands.session();
        List<Branch> branches = hands.branches();
        Runnable operation = chance.one(
                () -> () -> {
                    did("play");
                    session.transport().play();
                },
                () -> () -> {
                    did("play backwards");
                    session.transport().playBackwards();
                },
                () -> () -> {
                    did("pause");
                    session.transport().pause();
                },
                () -> () -> seek(chance, session),
                () -> () -> seek(chance, session),
                () -> () -> step(chance, session),
                () -> () -> step(chance, session),
                () -> () -> act(session, actions),
                () -> () -> act(session, actions),
                () -> () -> act(session, actions),
                () -> () -> {
                    did("fork");
                    session.forkHere();
                },
                () -> () -> {
                    Branch to = chance.pick(branches);
                    did("switch to " + to.number());
                    session.branches().switchTo(to);
                },
                () -> () -> {
                    Branch which = chance.pick(branches);
                    did("rename " + which.number());
                    session.branches().rename(which, "Called " + chance.between(1, 9));
                },
                () -> () -> {
                    Branch which = chance.pick(branches);
                    did("delete " + which.number());
                    session.branches().delete(which);
                },
                () -> () -> {
                    did("undo");
                    session.branches().undoDelete();
                },
                () -> () -> {
                    did("dismiss");
                    session.branches().dismissNotice();
                },
                () -> () -> speed(chance, session),
                () -> () -> live(session, hands),
                () -> () -> {
                    did("follow");
                    session.live().follow();
                },
                () -> () -> {
                    Branch with = chance.pick(branches);
                    did("compare with " + with.number());
                    hands.futures().compareWith(with);
                },
                () -> () -> compareUnder(chance, hands),
                () -> () -> {
                    did("one future");
                    hands.futures().leave();
                },
                () -> () -> {
                    did("go on with it");
                    hands.goOn();
                });
        operation.run();
    }

    private void act(PlaySession session, RandomActions actions) {
        Action action = actions.any();
        did("act " + action);
        session.act(action);
    }

    private void live(PlaySession session, Hands hands) {
        if (session.live().branchProperty().get() == null && !session.live().isBeginning()) {
            did("live");
            session.live().begin(hands.wall());
        } else {
            did("live ends");
            session.live().end();
        }
    }

    private void compareUnder(Chance chance, Hands hands) {
        List<Variation> variations = hands.futures().variations();
        if (!variations.isEmpty()) {
            Variation variation = chance.pick(variations);
            did("compare under " + variation.setting());
            assertEquals(List.of(), hands.futures().compareUnder(variation.setting()));
        }
    }

    /** From a thousandth of a second in the room's second to a twentieth of the experiment in a frame. */
    private void speed(Chance chance, PlaySession session) {
        double wholeSeconds =
                session.shown().end().since(session.shown().start()).toNanos() / 1e9;
        double fastest = Math.max(1, wholeSeconds / 20 / (Hands.FRAME_NANOS / 1e9));
        double speed = chance.one(() -> 0.001, () -> 0.2, () -> 1.0, () -> 1 + chance.part() * (fastest - 1));
        did("speed " + speed);
        session.transport().speedProperty().set(speed);
    }

    private void seek(Chance chance, PlaySession session) {
        Duration whole = session.shown().end().since(session.shown().start());
        VirtualTime to = chance.onceIn(10)
                ? session.shown().start().plus(whole.multipliedBy(2))
                : session.shown().start().plus(chance.upTo(whole));
        did("seek " + to);
        session.transport().seek(to);
    }

    private void step(Chance chance, PlaySession session) {
        StepKind kind = chance.pick(KINDS);
        if (chance.onceIn(2)) {
            did("on by " + kind);
            session.transport().stepForward(kind);
        } else {
            did("back by " + kind);
            session.transport().stepBack(kind);
        }
    }
}
