package dev.shardlab.cli;

import java.io.PrintStream;
import java.util.Locale;

/** How far a long run is, on one line of a terminal; silent where nobody watches. */
final class ProgressBar implements AutoCloseable {

    private static final int WIDTH = 40;

    private final PrintStream terminal;
    private final boolean watched;
    private int shown = -1;

    ProgressBar(PrintStream terminal, boolean watched) {
        this.terminal = terminal;
        this.watched = watched;
    }

    /** @param part 0 .. 1 */
    void show(double part, long records) {
        int percent = (int) (100 * part);
        if (!watched || percent == shown) {
            return;
        }
        shown = percent;
        int filled = (int) (WIDTH * part);
        terminal.printf(
                Locale.ROOT,
                "\r[%s%s] %3d %%  %,d records  (Ctrl+C ends the run)",
                "#".repeat(filled),
                "-".repeat(WIDTH - filled),
                percent,
                records);
        terminal.flush();
    }

    @Override
    public void close() {
        if (watched && shown >= 0) {
            terminal.print("\r\u001b[2K");
            terminal.flush();
        }
    }
}
