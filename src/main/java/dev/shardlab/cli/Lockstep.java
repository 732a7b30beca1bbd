package dev.shardlab.cli;

import dev.shardlab.compare.LogComparison;
import dev.shardlab.compare.Table;
import dev.shardlab.sim.producer.InputFiles;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.timeline.HistoryMemory;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Two futures, run side by side as fast as the machine can; where they first differ is found on the way. */
final class Lockstep {

    private static final int SLICES = 200;

    private final Future a;
    private final Future b;
    private final @Nullable Duration until;
    private final InputFiles files;

    /** @param until when both stop; null: when the shorter one ends */
    Lockstep(Future a, Future b, @Nullable Duration until, InputFiles files) {
        this.a = a;
        this.b = b;
        this.until = until;
        this.files = files;
    }

    /**
     * Plays.
     *
     * @param memory what both may keep of their past
     * @param terminal where progress is shown if {@code watched}
     */
    CompareReport play(HistoryMemory memory, TerminalStream terminal, boolean watched) {
        long began = System.nanoTime();
        Setup setupA = lasting(a.scenario().setup());
        Setup setupB = lasting(b.scenario().setup());
        boolean shorterA = setupA.duration().compareTo(setupB.duration()) < 0;
        Duration length = shorterA ? setupA.duration() : setupB.duration();
        Lane laneA = new Lane(a, setupA, files, memory);
        Lane laneB = new Lane(b, setupB, files, memory);
        LogComparison logs =
                new LogComparison(laneA.timeline().log(), laneB.timeline().log());
        try (ProgressBar progress = new ProgressBar(terminal, watched)) {
            for (int slice = 1; slice <= SLICES; slice++) {
                Duration elapsed = length.multipliedBy(slice).dividedBy(SLICES);
                laneA.runUntil(elapsed);
                laneB.runUntil(elapsed);
                logs.until(laneA.time(elapsed), laneB.time(elapsed));
                progress.show((double) slice / SLICES, laneA.recordsPut() + laneB.recordsPut());
            }
        }
        CompareReport.Side sideA = laneA.side(length);
        CompareReport.Side sideB = laneB.side(length);
        return new CompareReport(
                sideA,
                sideB,
                length,
                Table.of(sideA.standing(), sideB.standing()),
                logs.until(laneA.time(length), laneB.time(length)).orElse(null),
                (System.nanoTime() - began) / 1e9);
    }

    private Setup lasting(Setup setup) {
        return until == null ? setup : setup.withDuration(until);
    }
}
