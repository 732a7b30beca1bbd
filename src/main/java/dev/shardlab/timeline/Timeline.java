package dev.shardlab.timeline;

import dev.shardlab.event.Event;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;

/**
 * The history of one run: its events, and states kept along them.
 *
 * <p>One thread appends; players on other threads see an event when {@link EventLog#size} has told of it, and with it every
 * record and checkpoint that belongs to it.
 */
public final class Timeline {

    private final EventLog log;
    private final VirtualTime start;
    private final LabState head;
    private final Checkpoints checkpoints;

    /**
     * A history to be written.
     *
     * @param start where its visible part begins; events before it are part of it and have happened when it begins
     * @param head the state at the head, which the appending thread folds each event into before it appends it here; nothing has
     *     been folded into it yet
     */
    public Timeline(VirtualTime start, LabState head) {
        this(start, head, new EventLog(), new Checkpoints(head));
    }

    private Timeline(VirtualTime start, LabState head, EventLog log, Checkpoints checkpoints) {
        this.start = start;
        this.head = head;
        this.log = log;
        this.checkpoints = checkpoints;
    }

    /**
     * Another history that has the same first events and goes its own way from there; this one stays as it is. The past is
     * shared, so a branch costs O(checkpoints * shards).
     *
     * @param newHead the state at the head of the branch, over record logs of its own; as many events as it has folded are taken
     *     over
     */
    public Timeline branch(LabState newHead) {
        long position = newHead.totals().events();
        return new Timeline(start, newHead, log.branch(position), checkpoints.branch(position, newHead));
    }

    /** Adds an event that the head has folded, and nothing after it. */
    public void append(Event event) {
        checkpoints.reach(log.size() + 1, head);
        log.append(event);
    }

    public EventLog log() {
        return log;
    }

    /** Where the visible part begins. */
    public VirtualTime start() {
        return start;
    }

    /** The time of the last event; the start if there is none after it. */
    public VirtualTime end() {
        long size = log.size();
        VirtualTime last = size == 0 ? start : log.get(size - 1).at();
        return last.isBefore(start) ? start : last;
    }

    /** A player of its own for the caller, at the start. */
    public Player player() {
        return new Player(this);
    }

    Checkpoints checkpoints() {
        return checkpoints;
    }
}
