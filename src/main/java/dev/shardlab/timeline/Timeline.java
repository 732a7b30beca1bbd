package dev.shardlab.timeline;

import dev.shardlab.event.Event;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;

/**
 * The history of one run: its events, and states kept along them.
 *
 * <p>One thread appends; players on other threads see an event when {@link EventLog#size} has told of it, and with it every
 * record that belongs to it.
 */
public final class Timeline {

    private final EventLog log;
    private final VirtualTime start;
    private final LabState head;

    /**
     * A history that somebody writes by hand: it cannot be replayed, so nothing of it is forgotten.
     *
     * @param start where its visible part begins; events before it are part of it and have happened when it begins
     * @param head the state at the head, which the appending thread folds each event into before it appends it here; nothing has
     *     been folded into it yet
     */
    public Timeline(VirtualTime start, LabState head) {
        this(start, head, new EventLog(ChapterCheckpoint.of(head), HistoryMemory.usual()));
    }

    /** @param head the state of the simulation that goes on from the last opening of the log */
    Timeline(VirtualTime start, LabState head, EventLog log) {
        this.start = start;
        this.head = head;
        this.log = log;
        head.kinesis().recallRecordsBy(log::recall);
    }

    /** Adds an event that the head has folded, and nothing after it. */
    public void append(Event event) {
        log.append(event);
        if (log.isChapterFull()) {
            log.begin(ChapterCheckpoint.of(head));
        }
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
        return size == 0 ? start : VirtualTime.latest(start, log.get(size - 1).at());
    }

    /** A player of its own for the caller, at the start. */
    public Player player() {
        return new Player(this);
    }

    /** The state after {@code position} events or a little before, to be folded on by the caller. */
    LabState stateBefore(long position) {
        return log.chapterAt(position).opening().state().copyOnto(head);
    }
}
