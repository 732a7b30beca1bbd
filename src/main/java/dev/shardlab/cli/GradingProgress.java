package dev.shardlab.cli;

import dev.shardlab.grading.Graded;
import dev.shardlab.grading.Outcome;
import java.util.List;
import java.util.Locale;

/** How far a run of grading is, on the terminal of whoever waits for it. */
final class GradingProgress implements AutoCloseable {

    private final Console console;
    private final int all;
    private final boolean watched;
    private final long begun = System.nanoTime();

    GradingProgress(Console console, int all) {
        this.console = console;
        this.all = all;
        watched = console.isWatched();
    }

    void show(int done) {
        if (watched) {
            console.err().steer(String.format(Locale.ROOT, "\r%,d of %,d graded  (Ctrl+C ends the run)", done, all));
        }
    }

    /** Says on one line what became of all. */
    void sum(List<Graded> graded) {
        close();
        long judged = graded.stream()
                .filter(one -> one.outcome() instanceof Outcome.Judged)
                .count();
        int had = graded.size();
        console.err()
                .printf(
                        Locale.ROOT,
                        "%,d graded, %,d could not be, in %.1f s%n",
                        judged,
                        had - judged,
                        (System.nanoTime() - begun) / 1e9);
        if (had < all) {
            console.err()
                    .printf(
                            Locale.ROOT,
                            "The run was ended before it was done: %,d of %,d had no turn and are not in the report.%n",
                            all - had,
                            all);
        }
    }

    @Override
    public void close() {
        if (watched) {
            console.err().steer("\r\u001b[2K");
        }
    }
}
