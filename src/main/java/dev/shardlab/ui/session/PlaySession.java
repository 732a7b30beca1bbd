package dev.shardlab.ui.session;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.lesson.Lesson;
import dev.shardlab.lesson.StudentAnswer;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.sim.setup.Action;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * One scenario being played, as its parts. Time moves only by {@link #pulse} and {@link #transport}; everything that is shown follows
 * from {@link #shown}. Used on the JavaFX thread alone.
 */
public final class PlaySession implements AutoCloseable {

    /** How far ahead history is asked for, in the room's seconds at the present speed. */
    private static final double LOOK_AHEAD_SECONDS = 5;

    private final Lesson lesson;
    private final Recording recording;
    private final Stops stops;
    private final PageTurner pages;
    private final Questions questions;
    private final Playhead playhead;
    private final Live live;
    private final Playback playback;
    private final Transport transport;
    private final Marks marks;
    private final EqualSteps steps;
    private final Branches branches;
    private final Acting acting = new Acting();
    private final ObjectProperty<@Nullable StageItem> selection = new SimpleObjectProperty<>(this, "selection");

    public PlaySession(Scenario scenario, Recording recording) {
        lesson = new Lesson(scenario);
        this.recording = recording;
        stops = new Stops(lesson);
        questions = new Questions(lesson, stops, recording.tree());
        pages = new PageTurner(this, new Pages(lesson, stops), questions);
        playhead = new Playhead(recording, scenario.setup().end());
        Head head = new Head(recording.tree(), playhead);
        playback = new Playback(playhead, head, (from, to) -> pages.firstBetween(from, to, this::firstStop));
        marks = new Marks(scenario, playhead, () -> questions.firstOpen().orElse(playhead.end()));
        steps = new EqualSteps(playhead, marks, this::firstStop);
        branches = new Branches(recording.tree(), playhead, head, this::endWaiting);
        live = new Live(head, playback, branches, this::endWaiting);
        transport = new Transport(
                playhead, playback, steps, live, questions, pages, this::firstStop, this::isOpening, branches::say);
        playback.speedProperty().set(scenario.view().speed());
        playhead.timeProperty().subscribe(questions::lookAt);
        questions.runWhile(live::isFollowing);
    }

    private Optional<VirtualTime> firstStop(VirtualTime from, VirtualTime to) {
        return stops.firstBetween(from, to, questions, playback.speedProperty().get());
    }

    /**
     * Moves the shown time on by what has passed in the room since the last pulse; called once a frame.
     *
     * <p>Each frame asks for the history ahead of it, whatever led there: time that stands still for want of history gets it too.
     */
    public void pulse(long nowNanos) {
        if (playhead.catchUp()) {
            acting.end();
            branches.expectNoMore();
        }
        live.look();
        branches.look();
        if (acting.isUnderWay()) {
            recording.refusal().ifPresent(this::refuse);
        }
        recording.failure().filter(acting::isNewFailure).ifPresent(this::fail);
        marks.look();
        pages.look(nowNanos);
        if (acting.isUnderWay() || live.isBeginning()) {
            playback.hold();
        } else {
            steps.goOn();
            playback.goOn(nowNanos);
        }
        playhead.prepare((long) (playback.speedProperty().get() * LOOK_AHEAD_SECONDS * VirtualTime.MICROS_PER_SECOND));
    }

    /** Nothing has changed; what had been shown goes on to be shown. */
    private void refuse(String words) {
        acting.refuse(words);
        branches.expectNothing("Refused: " + words);
    }

    private void fail(String words) {
        acting.fail(words);
        steps.stop();
    }

    private void endWaiting() {
        transport.stay();
        acting.end();
    }

    /**
     * Does something to the running experiment at the time shown. If what comes after it has been shown before, it happens on a
     * new branch, which is then shown; else what had been simulated happens anew. Who follows the head of a live branch does it
     * there, now.
     */
    public void act(Action action) {
        transport.stay();
        acting.begin();
        branches.expect(new Done(action, playhead.time()));
        if (live.isFollowing()) {
            recording.tree().ifPresent(tree -> tree.takeNow(action));
        } else {
            recording.take(playhead.time(), action);
        }
    }

    /** Makes a branch at the time shown, without a change, and shows it. */
    public void forkHere() {
        transport.stay();
        if (branches.forkHere()) {
            acting.begin();
        }
    }

    /** Takes the student's answer to a question, here and now; the first one that says anything counts, and is kept. */
    public void answer(String predictionId, StudentAnswer answer) {
        questions.answer(predictionId, answer, playhead.time());
    }

    /** Takes what the student is about to say as the answer, if it is one, and plays on. */
    public void lockIn() {
        if (questions.lockIn(playhead.time())) {
            transport.play();
        }
    }

    public Lesson lesson() {
        return lesson;
    }

    public Scenario scenario() {
        return lesson.scenario();
    }

    /** What is shown: the history that is played, the time in it, and all that follows from that. */
    public Shown shown() {
        return playhead;
    }

    /** Whether the first history is still to come: then what is shown says nothing of the experiment. */
    public boolean isOpening() {
        return playhead.isOpening()
                && !live.isFollowing()
                && acting.failureProperty().get() == null;
    }

    /** What moves it through time. */
    public Transport transport() {
        return transport;
    }

    /** How it stands with what the student does. */
    public Acting acting() {
        return acting;
    }

    /** The branch that is live. */
    public Live live() {
        return live;
    }

    /** What the steps of the student lead to. */
    public EqualSteps steps() {
        return steps;
    }

    /** The pages of the lesson, for who teaches it. */
    public PageTurner pages() {
        return pages;
    }

    /** What is notable in the history that is played. */
    public Marks marks() {
        return marks;
    }

    /** The tree of futures. */
    public Branches branches() {
        return branches;
    }

    public @Nullable StageItem selection() {
        return selection.get();
    }

    /** What the student has pointed at; null for nothing. */
    public ObjectProperty<@Nullable StageItem> selectionProperty() {
        return selection;
    }

    public @Nullable Prediction question() {
        return questions.openProperty().get();
    }

    /** What waits for an answer, and what the student said to the rest. */
    public Questions questions() {
        return questions;
    }

    @Override
    public void close() {
        transport.pause();
        branches.settle();
        recording.close();
    }
}
