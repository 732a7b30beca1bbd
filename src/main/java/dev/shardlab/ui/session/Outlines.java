package dev.shardlab.ui.session;

import dev.shardlab.event.Event;
import dev.shardlab.metrics.Counted;
import dev.shardlab.metrics.Counts;
import dev.shardlab.metrics.kit.Buckets;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.state.LabState;
import dev.shardlab.timeline.ChapterSummary;
import dev.shardlab.timeline.HistoryMemory;
import dev.shardlab.ui.notable.Noted;
import dev.shardlab.ui.notable.NotedMarks;

/** What the window keeps of a stretch of history when its detail is forgotten: the metrics for its charts, the marks for its timeline. */
public final class Outlines implements Counted, Noted {

    private final Setup setup;
    private final Counts counts;
    private final NotedMarks marks;

    /**
     * Of nothing yet.
     *
     * @param opening how the stretch begins; stays as it is
     */
    public Outlines(Setup setup, LabState opening) {
        this(setup, new Counts(buckets(setup), opening));
    }

    private Outlines(Setup setup, Counts counts) {
        this.setup = setup;
        this.counts = counts;
        marks = new NotedMarks(setup);
    }

    private static Buckets buckets(Setup setup) {
        return Buckets.covering(setup.start(), setup.duration());
    }

    /** A memory for a history of which the outlines are kept. */
    public static HistoryMemory memory(Setup setup, long limitBytes) {
        return new HistoryMemory(limitBytes, opening -> new Outlines(setup, opening));
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
        Outlines both = new Outlines(setup, new Counts(buckets(setup)));
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
