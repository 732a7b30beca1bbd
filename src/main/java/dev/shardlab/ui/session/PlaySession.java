package dev.shardlab.ui.session;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.lesson.Lesson;
import dev.shardlab.lesson.StudentAnswer;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.sim.setup.Action;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * One scenario being played. Time moves only by {@link #pulse}, {@link #seek} and the steps; everything that is shown follows
 * from {@link #shown}. Used on the JavaFX thread alone.
 *
 * <p>Play stops by itself at a step that waits for the student and just before a question that is not answered yet, whatever
 * the speed; it never runs past one.
 */
public final class PlaySession implements AutoCloseable {

    public static final double SLOWEST = 0.001;
    public static final double FASTEST = 1_000_000;

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
        playback.speedProperty().set(scenario.view().speed());
        playhead.timeProperty().subscribe(questions::lookAt);
        questions.runWhile(live::isFollowing);
    }

    private Optional<VirtualTime> firstStop(VirtualTime from, VirtualTime to) {
        return stops.firstBetween(from, to, questions, speedProperty().get());
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
        playhead.prepare((long) (speedProperty().get() * LOOK_AHEAD_SECONDS * VirtualTime.MICROS_PER_SECOND));
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

    /** Before there is anything to play it is not taken for a wish to be elsewhere. */
    public void play() {
        if (isOpening()) {
            return;
        }
        stay();
        playback.play();
        if (!playback.isPlaying()) {
            branches.say("Here it ends. Home leads back to the beginning, G goes on live.");
        }
    }

    public void playBackwards() {
        stay();
        playback.playBackwards();
    }

    /** No longer goes where it could not go yet. */
    private void stay() {
        questions.beginNowhere();
        pages.let();
        playhead.stay();
        steps.stop();
    }

    private void endWaiting() {
        stay();
        acting.end();
    }

    public void pause() {
        pages.let();
        playback.pause();
        steps.stop();
    }

    /** Pauses what plays in a direction, else plays in it. */
    public void toggle(boolean backwards) {
        if (isPlaying() && reversedProperty().get() == backwards) {
            pause();
        } else if (backwards) {
            playBackwards();
        } else {
            play();
        }
    }

    /** Shows a time, or until then the last moment that is simulated; on a live branch what lies ahead of its head leads to that. */
    public void seek(VirtualTime to) {
        questions.beginNowhere();
        goTo(to);
    }

    private void goTo(VirtualTime to) {
        steps.stop();
        if (!live.seek(to)) {
            playhead.seek(to);
        }
    }

    /** Begins in the middle: neither asks what is to be seen there already, nor tells the answers. */
    public void beginAt(VirtualTime time) {
        goTo(questions.beginAt(time));
    }

    /**
     * To the next place of a kind, or to a stop of the lesson if that comes first, or to the end. Stepping back by the same kind
     * leads back to the moment left. What has to be looked for longer than a frame lasts is shown when it is found.
     */
    public void stepForward(StepKind kind) {
        playback.pause();
        playhead.stay();
        steps.onward(kind);
    }

    /** To the last place of a kind before the time shown, or to the start. */
    public void stepBack(StepKind kind) {
        playback.pause();
        playhead.stay();
        steps.backward(kind);
    }

    /** To a later time, or to a stop if that comes first. */
    public void moveOnTo(VirtualTime target) {
        pause();
        seek(firstStop(playhead.time(), target).orElse(target));
    }

    public void restart() {
        pause();
        seek(playhead.start());
    }

    public void toEnd() {
        pause();
        seek(playhead.end());
    }

    /**
     * Does something to the running experiment at the time shown. If what comes after it has been shown before, it happens on a
     * new branch, which is then shown; else what had been simulated happens anew. Who follows the head of a live branch does it
     * there, now.
     */
    public void act(Action action) {
        stay();
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
        stay();
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
            play();
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

    public boolean isPlaying() {
        return playback.isPlaying();
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playback.playingProperty();
    }

    /** Whether play runs toward the past. */
    public BooleanProperty reversedProperty() {
        return playback.reversedProperty();
    }

    /** Virtual seconds per second in the room, {@link #SLOWEST} to {@link #FASTEST}. */
    public DoubleProperty speedProperty() {
        return playback.speedProperty();
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
        pause();
        branches.settle();
        recording.close();
    }
}
