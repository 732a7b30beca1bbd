package dev.shardlab.ui.session;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;
import dev.shardlab.timeline.Player;
import dev.shardlab.timeline.Timeline;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Where in a recording one is: the time shown and everything that follows from it. */
final class Playhead implements Shown {

    private final Recording recording;
    private final VirtualTime plannedEnd;
    private final ReadOnlyObjectWrapper<Timeline> timeline;
    private final ReadOnlyObjectWrapper<VirtualTime> simulatedUntil;
    private final ReadOnlyObjectWrapper<VirtualTime> time;
    private final ReadOnlyLongWrapper position = new ReadOnlyLongWrapper(this, "position");
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
    private Player player;

    /** A time that was asked for before it was simulated. */
    private @Nullable VirtualTime wanted;

    /** Whether nothing was known yet of what is shown. */
    private boolean shownOpening;

    /** @param plannedEnd where the experiment ends */
    Playhead(Recording recording, VirtualTime plannedEnd) {
        this.recording = recording;
        this.plannedEnd = plannedEnd;
        timeline = new ReadOnlyObjectWrapper<>(this, "timeline", recording.timeline());
        player = timeline.get().player();
        simulatedUntil = new ReadOnlyObjectWrapper<>(this, "simulatedUntil", recording.simulatedUntil());
        time = new ReadOnlyObjectWrapper<>(this, "time", start());
        show(start());
    }

    /** Whether nothing is known yet, not even of what happens at the start. */
    boolean isOpening() {
        return !simulatedUntil().isAfter(start());
    }

    /**
     * Takes over what has become of history since the last look.
     *
     * @return whether it is another history now
     */
    boolean catchUp() {
        Timeline present = recording.timeline();
        VirtualTime knownUntil = simulatedUntil();
        simulatedUntil.set(recording.simulatedUntil());
        boolean replayed = present != timeline.get();
        if (replayed) {
            player = present.player();
            timeline.set(present);
            seek(time());
            revision.set(revision.get() + 1);
        } else if (!time().isBefore(knownUntil) && simulatedUntil().isAfter(knownUntil)) {
            // At the edge of what was known, more may have happened at the very time that is shown.
            show(time());
        }
        VirtualTime target = wanted;
        if (target != null && time().isBefore(simulatedUntil())) {
            seek(target);
        }
        return replayed;
    }

    /** Shows a time, or the last moment that is simulated until that time is. */
    void seek(VirtualTime to) {
        VirtualTime target = to.isBefore(start()) ? start() : VirtualTime.earliest(to, end());
        recording.prepareUntil(target);
        simulatedUntil.set(recording.simulatedUntil());
        wanted = target.isAfter(simulatedUntil()) ? target : null;
        show(VirtualTime.earliest(target, simulatedUntil()));
    }

    /** No longer goes where it could not go yet. */
    void stay() {
        wanted = null;
    }

    /** Asks for history ahead of the time shown. */
    void prepare(long aheadMicros) {
        prepareUntil(VirtualTime.earliest(time().plusMicros(aheadMicros), end()));
    }

    /** Asks for history up to a time; it comes when it is ready. */
    void prepareUntil(VirtualTime until) {
        recording.prepareUntil(until);
    }

    /** Shows a time that is simulated. Whoever listens to the time finds state and position already there. */
    void show(VirtualTime shown) {
        player.seek(shown);
        recording.show(shown);
        // The same state may be shown, but now it is known to be so.
        boolean opened = shownOpening && !isOpening();
        boolean changes = opened || !shown.equals(time()) || player.position() != position.get();
        shownOpening = isOpening();
        position.set(player.position());
        time.set(shown);
        if (changes) {
            revision.set(revision.get() + 1);
        }
    }

    @Override
    public LabState state() {
        return player.state();
    }

    @Override
    public VirtualTime start() {
        return timeline.get().start();
    }

    @Override
    public VirtualTime end() {
        return recording.tree().map(tree -> tree.shown().end()).orElse(plannedEnd);
    }

    @Override
    public VirtualTime time() {
        return time.get();
    }

    VirtualTime simulatedUntil() {
        return simulatedUntil.get();
    }

    @Override
    public ReadOnlyObjectProperty<Timeline> timelineProperty() {
        return timeline.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<VirtualTime> simulatedUntilProperty() {
        return simulatedUntil.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<VirtualTime> timeProperty() {
        return time.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyLongProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }
}
