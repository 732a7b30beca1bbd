package dev.shardlab.ui.session;

import dev.shardlab.model.VirtualTime;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;

/**
 * Moving through the history of an experiment: playing either way, pausing, going elsewhere, stepping. Used on the JavaFX thread alone.
 *
 * <p>Play stops by itself at a step that waits for the student and just before a question that is not answered yet, whatever the speed; it
 * never runs past one.
 */
public final class Transport {

    public static final double SLOWEST = 0.001;
    public static final double FASTEST = 1_000_000;

    private final Playhead playhead;
    private final Playback playback;
    private final EqualSteps steps;
    private final Live live;
    private final Questions questions;
    private final PageTurner pages;
    private final BiFunction<VirtualTime, VirtualTime, Optional<VirtualTime>> firstStop;
    private final BooleanSupplier isOpening;
    private final Consumer<String> say;

    /**
     * @param firstStop where a lesson stops first between two times
     * @param isOpening whether there is nothing to play yet
     * @param say tells the student something
     */
    Transport(
            Playhead playhead,
            Playback playback,
            EqualSteps steps,
            Live live,
            Questions questions,
            PageTurner pages,
            BiFunction<VirtualTime, VirtualTime, Optional<VirtualTime>> firstStop,
            BooleanSupplier isOpening,
            Consumer<String> say) {
        this.playhead = playhead;
        this.playback = playback;
        this.steps = steps;
        this.live = live;
        this.questions = questions;
        this.pages = pages;
        this.firstStop = firstStop;
        this.isOpening = isOpening;
        this.say = say;
    }

    /** Before there is anything to play it is not taken for a wish to be elsewhere. */
    public void play() {
        if (isOpening.getAsBoolean()) {
            return;
        }
        stay();
        playback.play();
        if (!playback.isPlaying()) {
            say.accept("Here it ends. Home leads back to the beginning, G goes on live.");
        }
    }

    public void playBackwards() {
        stay();
        playback.playBackwards();
    }

    /** No longer goes where it could not go yet. */
    void stay() {
        questions.beginNowhere();
        pages.let();
        playhead.stay();
        steps.stop();
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
        seek(firstStop.apply(playhead.time(), target).orElse(target));
    }

    public void restart() {
        pause();
        seek(playhead.start());
    }

    public void toEnd() {
        pause();
        seek(playhead.end());
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
}
