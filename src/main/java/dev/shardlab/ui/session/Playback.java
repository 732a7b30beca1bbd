package dev.shardlab.ui.session;

import dev.shardlab.model.VirtualTime;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * Lets the time shown pass, toward the future or the past, at the chosen speed, until a stop of the lesson or an end.
 *
 * <p>On a branch that is live, play that comes to its head follows it from there: then time passes as it does there, at no other
 * speed, and a lesson stops nobody, since it cannot stop the clock on the wall either.
 */
final class Playback {

    private final Playhead playhead;
    private final Head head;
    private final FirstStop firstStop;
    private final PlayPace pace = new PlayPace();
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
    private final ReadOnlyBooleanWrapper following = new ReadOnlyBooleanWrapper(this, "following");
    private final BooleanProperty reversed = new SimpleBooleanProperty(this, "reversed");
    private final DoubleProperty speed = new Speed(this);

    Playback(Playhead playhead, Head head, FirstStop firstStop) {
        this.playhead = playhead;
        this.head = head;
        this.firstStop = firstStop;
    }

    /** Lets pass what has passed in the room since the last call. */
    void goOn(long nowNanos) {
        if (!playing.get()) {
            pace.rest();
            return;
        }
        if (following.get()) {
            pace.rest();
            head.time().ifPresentOrElse(this::follow, this::pause);
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

    private void follow(VirtualTime newest) {
        playhead.show(VirtualTime.latest(playhead.time(), newest));
    }

    private void moveOn(long micros) {
        VirtualTime from = playhead.time();
        VirtualTime end = playhead.end();
        Optional<VirtualTime> newest = head.time();
        VirtualTime known = VirtualTime.earliest(newest.orElse(end), playhead.simulatedUntil());
        VirtualTime target = VirtualTime.latest(from, VirtualTime.earliest(from.plusMicros(micros), known));
        var stop = firstStop.between(from, target);
        playhead.show(stop.orElse(target));
        if (newest.isPresent() && stop.isEmpty()) {
            following.set(!playhead.time().isBefore(known));
        } else if (stop.isPresent() || !playhead.time().isBefore(end)) {
            pause();
        }
    }

    void play() {
        following.set(false);
        reversed.set(false);
        playing.set(head.time().isPresent() || playhead.time().isBefore(playhead.end()));
    }

    /** Goes to the head of the branch that is played, which is live, and with it. */
    void follow() {
        reversed.set(false);
        following.set(true);
        playing.set(true);
    }

    void playBackwards() {
        following.set(false);
        reversed.set(true);
        playing.set(playhead.time().isAfter(playhead.start()));
    }

    void pause() {
        following.set(false);
        playing.set(false);
        pace.rest();
    }

    boolean isPlaying() {
        return playing.get();
    }

    ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty followingProperty() {
        return following.getReadOnlyProperty();
    }

    BooleanProperty reversedProperty() {
        return reversed;
    }

    DoubleProperty speedProperty() {
        return speed;
    }
}
