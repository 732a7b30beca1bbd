package dev.shardlab.ui.session;

import dev.shardlab.event.Event;
import dev.shardlab.metrics.Buckets;
import dev.shardlab.metrics.Counted;
import dev.shardlab.metrics.Counts;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.timeline.ChapterSummary;
import dev.shardlab.timeline.HistoryMemory;
import dev.shardlab.ui.notable.Noted;
import dev.shardlab.ui.notable.NotedMarks;

/** What the window keeps of a stretch of history when its detail is forgotten: the metrics for its charts, the marks for its timeline. */
public final class Outlines implements Counted, Noted {

    private final Setup setup;
    private final Counts counts;
    private final NotedMarks marks;

    /** Of nothing yet. */
    public Outlines(Setup setup) {
        this.setup = setup;
        counts = new Counts(Buckets.covering(setup.start(), setup.duration()));
        marks = new NotedMarks(setup);
    }

    /** A memory for a history of which the outlines are kept. */
    public static HistoryMemory memory(Setup setup, long limitBytes) {
        return new HistoryMemory(limitBytes, () -> new Outlines(setup));
    }

    @Override
    public void add(Event event) {
        counts.add(event);
        marks.add(event);
    }

    @Override
    public ChapterSummary and(ChapterSummary next) {
        if (!(next instanceof Outlines other)) {
            throw new IllegalArgumentException("one history has summaries of one kind");
        }
        Outlines both = new Outlines(setup);
        both.counts.addAll(counts);
        both.counts.addAll(other.counts);
        both.marks.addAll(marks);
        both.marks.addAll(other.marks);
        return both;
    }

    @Override
    public Counts counts() {
        return counts;
    }

    @Override
    public NotedMarks marks() {
        return marks;
    }
}
