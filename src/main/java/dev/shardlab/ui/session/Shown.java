package dev.shardlab.ui.session;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;
import dev.shardlab.timeline.EventLog;
import dev.shardlab.timeline.Timeline;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

/** What a window shows of an experiment: a history, a time in it, and the state at that time. Nothing here changes any of it. */
public interface Shown {

    default Timeline timeline() {
        return timelineProperty().get();
    }

    /** History; another one after {@link PlaySession#act}. */
    ReadOnlyObjectProperty<Timeline> timelineProperty();

    /** Everything that happened so far, also after the time shown; up to {@link #position} it is in the past. */
    default EventLog log() {
        return timeline().log();
    }

    /** The state at the time shown; changes when that moves. */
    LabState state();

    VirtualTime start();

    /** How far the branch that is played goes: where the experiment ends, or later if it was live. */
    VirtualTime end();

    default VirtualTime time() {
        return timeProperty().get();
    }

    /** The time shown. Whoever listens finds state and position already there. */
    ReadOnlyObjectProperty<VirtualTime> timeProperty();

    default long position() {
        return positionProperty().get();
    }

    /** How many events have happened at the time shown. */
    ReadOnlyLongProperty positionProperty();

    /**
     * Goes up whenever another state is shown: at another time, in another history, or because more has become known of it. Who
     * shows state listens to this; it is said after all the rest has changed.
     */
    ReadOnlyLongProperty revisionProperty();

    /** Up to where history is simulated. */
    ReadOnlyObjectProperty<VirtualTime> simulatedUntilProperty();
}
