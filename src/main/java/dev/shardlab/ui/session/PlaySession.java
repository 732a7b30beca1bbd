package dev.shardlab.ui.session;

import dev.shardlab.draw.Fact;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Prediction;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.state.LabState;
import dev.shardlab.timeline.EventLog;
import dev.shardlab.timeline.Player;
import dev.shardlab.timeline.Timeline;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * One scenario being played. Time moves only by {@link #pulse}, {@link #seek} and the steps; everything that is shown follows
 * from {@link #state} and {@link #time}. Used on the JavaFX thread alone.
 *
 * <p>Play stops by itself at a step that waits for the student and just before a question that is not answered yet, whatever
 * the speed; it never runs past one.
 */
public final class PlaySession implements AutoCloseable {

    public static final double SLOWEST = 0.001;
    public static final double FASTEST = 1_000_000;

    /** How far ahead history is asked for, in turns of the room's clock at the present speed. */
    private static final double LOOK_AHEAD_SECONDS = 5;

    private final Scenario scenario;
    private final Recording recording;
    private final ReadOnlyObjectWrapper<Timeline> timeline;
    private final Stops stops;
    private final Pace pace = new Pace();
    private Player player;
    private @Nullable VirtualTime wanted;
    private final ReadOnlyObjectWrapper<VirtualTime> time;
    private final ReadOnlyObjectWrapper<VirtualTime> simulatedUntil;
    private final ReadOnlyLongWrapper position = new ReadOnlyLongWrapper(this, "position");
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
    private final ReadOnlyBooleanWrapper acting = new ReadOnlyBooleanWrapper(this, "acting");
    private final ReadOnlyObjectWrapper<@Nullable String> failure = new ReadOnlyObjectWrapper<>(this, "failure");
    private final BooleanProperty reversed = new SimpleBooleanProperty(this, "reversed");
    private final DoubleProperty speed = new ClampedSpeed();
    private final ObjectProperty<@Nullable Fact> selection = new SimpleObjectProperty<>(this, "selection");
    private final ReadOnlyObjectWrapper<@Nullable Prediction> question = new ReadOnlyObjectWrapper<>(this, "question");

    public PlaySession(Scenario scenario, Recording recording) {
        this.scenario = scenario;
        this.recording = recording;
        stops = new Stops(scenario);
        timeline = new ReadOnlyObjectWrapper<>(this, "timeline", recording.timeline());
        player = timeline.get().player();
        time = new ReadOnlyObjectWrapper<>(this, "time", start());
        simulatedUntil = new ReadOnlyObjectWrapper<>(this, "simulatedUntil", recording.simulatedUntil());
        speed.set(scenario.view().speed());
        show(start());
    }

    /** Moves the shown time on by what has passed in the room since the last pulse; called once a frame. */
    public void pulse(long nowNanos) {
        catchUp();
        if (!playing.get() || acting.get()) {
            pace.rest();
            return;
        }
        long micros = pace.microsAt(nowNanos, speed.get());
        if (micros == 0) {
            return;
        }
        if (reversed.get()) {
            playBack(micros);
        } else {
            playOn(micros);
        }
    }

    /** Takes over what has become of history since the last look. */
    private void catchUp() {
        Timeline present = recording.timeline();
        simulatedUntil.set(recording.simulatedUntil());
        recording.failure().ifPresent(words -> {
            failure.set(words);
            acting.set(false);
        });
        if (present != timeline.get()) {
            timeline.set(present);
            player = present.player();
            acting.set(false);
            show(earliest(time(), simulatedUntil.get()));
        }
        VirtualTime target = wanted;
        if (target != null && time().isBefore(simulatedUntil.get())) {
            seek(target);
        }
    }

    private void playBack(long micros) {
        VirtualTime target = time().plusMicros(-micros);
        if (target.isAfter(start())) {
            show(target);
        } else {
            show(start());
            pause();
        }
    }

    private void playOn(long micros) {
        VirtualTime target = earliest(earliest(time().plusMicros(micros), end()), simulatedUntil.get());
        var stop = stops.between(time(), target, this::isOpen);
        show(stop.map(Stops.Stop::at).orElse(target));
        if (stop.isPresent() || !time().isBefore(end())) {
            pause();
        }
    }

    private boolean isOpen(Prediction prediction) {
        return true;
    }

    public void play() {
        wanted = null;
        reversed.set(false);
        playing.set(time().isBefore(end()));
    }

    public void playBackwards() {
        wanted = null;
        reversed.set(true);
        playing.set(time().isAfter(start()));
    }

    public void pause() {
        playing.set(false);
        pace.rest();
    }

    /** Pauses, or plays on. */
    public void toggle() {
        if (playing.get()) {
            pause();
        } else {
            play();
        }
    }

    /** Pauses what plays toward the past, else plays toward it. */
    public void toggleBackwards() {
        if (playing.get() && reversed.get()) {
            pause();
        } else {
            playBackwards();
        }
    }

    /** Pauses what plays toward the future, else plays toward it. */
    public void toggleForward() {
        if (playing.get() && !reversed.get()) {
            pause();
        } else {
            play();
        }
    }

    /** Shows a time. What is not simulated yet is shown as soon as it is; until then, the last moment that can be shown. */
    public void seek(VirtualTime to) {
        VirtualTime target = to.isBefore(start()) ? start() : earliest(to, end());
        recording.prepareUntil(target);
        simulatedUntil.set(recording.simulatedUntil());
        wanted = target.isAfter(simulatedUntil.get()) ? target : null;
        show(earliest(target, simulatedUntil.get()));
    }

    /** To the next event, or to a stop if that comes first. */
    public void stepForward() {
        pause();
        VirtualTime next =
                position.get() < log().size() ? log().get(position.get()).at() : end();
        VirtualTime target = earliest(next, end());
        moveOnTo(target);
    }

    /** To a later time, or to a stop if that comes first. */
    public void moveOnTo(VirtualTime target) {
        pause();
        seek(stops.between(time(), target, this::isOpen).map(Stops.Stop::at).orElse(target));
    }

    /** To the last event before the one shown now, or to the start. */
    public void stepBack() {
        pause();
        long before = log().countUntil(time().plusMicros(-1));
        seek(before > 0 ? log().get(before - 1).at() : start());
    }

    public void restart() {
        pause();
        seek(start());
    }

    /** As far as history is known; asks for the rest of it. */
    public void toEnd() {
        pause();
        seek(end());
    }

    /** Does something to the running experiment at the time shown; what had been simulated after it happens anew. */
    public void act(Action action) {
        wanted = null;
        acting.set(true);
        recording.take(time(), action);
    }

    private void show(VirtualTime shown) {
        recording.prepareUntil(earliest(ahead(shown), end()));
        player.seek(shown);
        position.set(player.position());
        question.set(stops.askedAt(shown, start()).filter(this::isOpen).orElse(null));
        time.set(shown);
    }

    private VirtualTime ahead(VirtualTime from) {
        return from.plusMicros((long) (speed.get() * LOOK_AHEAD_SECONDS * VirtualTime.MICROS_PER_SECOND));
    }

    private static VirtualTime earliest(VirtualTime one, VirtualTime other) {
        return one.isBefore(other) ? one : other;
    }

    public Scenario scenario() {
        return scenario;
    }

    public Timeline timeline() {
        return timeline.get();
    }

    /** History; another one after {@link #act}. */
    public ReadOnlyObjectProperty<Timeline> timelineProperty() {
        return timeline.getReadOnlyProperty();
    }

    /** Everything that happened so far, also after the time shown; up to {@link #position} it is in the past. */
    public EventLog log() {
        return timeline.get().log();
    }

    /** The state at the time shown. */
    public LabState state() {
        return player.state();
    }

    public VirtualTime start() {
        return timeline.get().start();
    }

    public VirtualTime end() {
        return scenario.setup().end();
    }

    public VirtualTime time() {
        return time.get();
    }

    /** Changes last of all when the playhead moves: whoever listens finds state and position already there. */
    public ReadOnlyObjectProperty<VirtualTime> timeProperty() {
        return time.getReadOnlyProperty();
    }

    public long position() {
        return position.get();
    }

    /** How many events have happened at the time shown. */
    public ReadOnlyLongProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    /** Up to where history is simulated. */
    public ReadOnlyObjectProperty<VirtualTime> simulatedUntilProperty() {
        return simulatedUntil.getReadOnlyProperty();
    }

    /** Whether history is being told anew with what the student did; meanwhile time stands still. */
    public ReadOnlyBooleanProperty actingProperty() {
        return acting.getReadOnlyProperty();
    }

    /** Why history does not go on, in words; null while all is well. */
    public ReadOnlyObjectProperty<@Nullable String> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    public boolean isPlaying() {
        return playing.get();
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** Whether play runs toward the past. */
    public BooleanProperty reversedProperty() {
        return reversed;
    }

    /** Virtual seconds per second in the room, {@link #SLOWEST} to {@link #FASTEST}. */
    public DoubleProperty speedProperty() {
        return speed;
    }

    public @Nullable Fact selection() {
        return selection.get();
    }

    /** What the student has pointed at; null for nothing. */
    public ObjectProperty<@Nullable Fact> selectionProperty() {
        return selection;
    }

    public @Nullable Prediction question() {
        return question.get();
    }

    /** The question that waits for an answer at the time shown; null when there is none. */
    public ReadOnlyObjectProperty<@Nullable Prediction> questionProperty() {
        return question.getReadOnlyProperty();
    }

    @Override
    public void close() {
        pause();
        recording.close();
    }

    private final class ClampedSpeed extends SimpleDoubleProperty {
        ClampedSpeed() {
            super(PlaySession.this, "speed", 1);
        }

        @Override
        public void set(double value) {
            super.set(Math.clamp(value, SLOWEST, FASTEST));
        }
    }
}
