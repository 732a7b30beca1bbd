package dev.shardlab.cli;

import java.util.Locale;

/** How far a long run is, on one line of a terminal; silent where nobody watches. */
final class ProgressBar implements AutoCloseable {

    private static final int WIDTH = 40;

    private final TerminalStream terminal;
    private final boolean watched;
    private int shown = -1;

    ProgressBar(TerminalStream terminal, boolean watched) {
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
        terminal.steer(String.format(
                Locale.ROOT,
                "\r[%s%s] %3d %%  %,d records  (Ctrl+C ends the run)",
                "#".repeat(filled),
                "-".repeat(WIDTH - filled),
                percent,
                records));
    }

    @Override
    public void close() {
        if (watched && shown >= 0) {
            terminal.steer("\r\u001b[2K");
        }
    }
}
