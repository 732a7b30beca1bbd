package dev.shardlab.timeline;

import dev.shardlab.event.Event;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows the state at any time of a history. Forward it folds what lies between; back it begins at the opening of a chapter and folds
 * from there.
 *
 * <p>So that playing backwards feels like playing forwards, a player that goes back keeps states of its own within a
 * chapter, at most {@value #TRAIL_STATES} at a time: the first step back costs a whole stretch, the following ones a small part
 * of it each.
 *
 * <p>For one thread, which need not be the appender's.
 */
public final class Player {

    private static final int TRAIL_STATES = 16;
    private static final int LEAST_TRAIL_SPACING = 32;

    private final Timeline timeline;
    private LabState state;
    private VirtualTime time;
    private long position;
    /** States on the stretch before the present position, rising; only while going back. */
    private final List<Checkpoint> trail = new ArrayList<>();

    Player(Timeline timeline) {
        this.timeline = timeline;
        this.time = timeline.start();
        this.state = timeline.stateBefore(0);
        seek(timeline.start());
    }

    /** The state shown; changes with the next seek or step. */
    public LabState state() {
        return state;
    }

    /** The time shown: everything at or before it has happened, as far as history is written. */
    public VirtualTime time() {
        return time;
    }

    /** How many events have happened by now. */
    public long position() {
        return position;
    }

    /** Shows the state when everything at or before {@code to} has happened that is written by now. */
    public void seek(VirtualTime to) {
        moveTo(timeline.log().countUntil(to));
        time = to;
    }

    /**
     * Goes to just after the next event.
     *
     * @return false if there is none yet
     */
    public boolean stepForward() {
        if (position >= timeline.log().size()) {
            return false;
        }
        moveTo(position + 1);
        time = timeline.log().get(position - 1).at();
        return true;
    }

    /**
     * Goes to just before the last event, and so to just after the one ahead of it. Does not go behind the start of the visible
     * part.
     *
     * @return false if there is none
     */
    public boolean stepBack() {
        if (position == 0 || timeline.log().get(position - 1).at().compareTo(timeline.start()) <= 0) {
            return false;
        }
        moveTo(position - 1);
        VirtualTime last = position == 0
                ? timeline.start()
                : timeline.log().get(position - 1).at();
        time = last.isBefore(timeline.start()) ? timeline.start() : last;
        return true;
    }

    private void moveTo(long target) {
        if (target < position) {
            moveBack(target);
        } else {
            if (timeline.log().chapterAt(target).first() > position) {
                begin(target);
            }
            fold(target);
        }
    }

    private void moveBack(long target) {
        while (!trail.isEmpty() && trail.getLast().position() > target) {
            trail.removeLast();
        }
        if (trail.isEmpty()
                || trail.getLast().position() < timeline.log().chapterAt(target).first()) {
            trail.clear();
            begin(target);
            trail.add(new Checkpoint(position, state.copy()));
        } else {
            state = trail.getLast().state().copy();
            position = trail.getLast().position();
        }
        long spacing = Math.max(LEAST_TRAIL_SPACING, (target - position) / TRAIL_STATES + 1);
        while (position < target) {
            fold(Math.min(target, position + spacing));
            if (position < target) {
                trail.add(new Checkpoint(position, state.copy()));
            }
        }
    }

    /** Begins at the beginning of the chapter that holds the event at {@code target}. */
    private void begin(long target) {
        state = timeline.stateBefore(target);
        position = state.position();
    }

    private void fold(long target) {
        EventLog log = timeline.log();
        while (position < target) {
            Chapter chapter = log.chapterAt(position);
            Event[] events = log.eventsOf(chapter);
            long end = Math.min(target, chapter.first() + events.length);
            for (; position < end; position++) {
                state.apply(events[(int) (position - chapter.first())]);
            }
        }
    }
}
