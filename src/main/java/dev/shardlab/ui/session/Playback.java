package dev.shardlab.ui.session;

import dev.shardlab.model.VirtualTime;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Lets the time shown pass, toward the future or the past, at the chosen speed, until a stop of the lesson or an end. */
final class Playback {

    private final Playhead playhead;
    private final VirtualTime end;
    private final FirstStop firstStop;
    private final Pace pace = new Pace();
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
    private final BooleanProperty reversed = new SimpleBooleanProperty(this, "reversed");
    private final DoubleProperty speed = new Speed(this);

    /** @param end where the experiment ends */
    Playback(Playhead playhead, VirtualTime end, FirstStop firstStop) {
        this.playhead = playhead;
        this.end = end;
        this.firstStop = firstStop;
    }

    /** Lets pass what has passed in the room since the last call. */
    void goOn(long nowNanos) {
        if (!playing.get()) {
            pace.rest();
            return;
        }
        long micros = pace.microsAt(nowNanos, speed.get());
        if (micros == 0) {
            return;
        }
        if (reversed.get()) {
            moveBack(micros);
        } else {
            moveOn(micros);
        }
    }

    /** Lets no time pass, whatever passes in the room. */
    void hold() {
        pace.rest();
    }

    private void moveBack(long micros) {
        VirtualTime target = playhead.time().plusMicros(-micros);
        playhead.show(VirtualTime.latest(target, playhead.start()));
        if (!playhead.time().isAfter(playhead.start())) {
            pause();
        }
    }

    private void moveOn(long micros) {
        VirtualTime from = playhead.time();
        VirtualTime known = VirtualTime.earliest(end, playhead.simulatedUntil());
        VirtualTime target = VirtualTime.earliest(from.plusMicros(micros), known);
        var stop = firstStop.between(from, target);
        playhead.show(stop.orElse(target));
        if (stop.isPresent() || !playhead.time().isBefore(end)) {
            pause();
        }
    }

    void play() {
        reversed.set(false);
        playing.set(playhead.time().isBefore(end));
    }

    void playBackwards() {
        reversed.set(true);
        playing.set(playhead.time().isAfter(playhead.start()));
    }

    void pause() {
        playing.set(false);
        pace.rest();
    }

    boolean isPlaying() {
        return playing.get();
    }

    ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    BooleanProperty reversedProperty() {
        return reversed;
    }

    DoubleProperty speedProperty() {
        return speed;
    }
}
