package dev.shardlab.timeline;

import dev.shardlab.event.Event;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;
import java.util.List;

/** A log of events that nobody folded, written by hand. */
public final class WrittenLog {

    private WrittenLog() {}

    public static EventLog of(List<? extends Event> events) {
        EventLog log =
                new EventLog(ChapterCheckpoint.of(LabState.startingAt(new VirtualTime(0))), HistoryMemory.usual());
        events.forEach(event -> append(log, event));
        return log;
    }

    public static void append(EventLog log, Event event) {
        log.append(event);
    }
}
