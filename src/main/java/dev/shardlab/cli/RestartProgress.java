package dev.shardlab.cli;

import dev.shardlab.words.Amounts;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** How far it is to go on with a session: a line at once, and then one a second for whoever waits. */
final class RestartProgress {

    private static final long NANOS_BETWEEN_LINES = 1_000_000_000;

    private final PrintStream err;
    private long saidNanos = System.nanoTime();
    private boolean begun;

    RestartProgress(PrintStream err) {
        this.err = err;
    }

    /** @param session what is gone on with, as its user named it; for one that only begins, nothing is said */
    void begin(String session) {
        begun = true;
        err.println("Going on with " + session + "…");
        err.flush();
    }

    /** What clients asked is being read. */
    void read(long bytes, long ofBytes) {
        say("read", bytes, ofBytes, " of " + Amounts.bytes(ofBytes));
    }

    /** What was read is being told to a laboratory. */
    void told(Duration until, Duration of) {
        say("told again", until.toMillis(), of.toMillis(), "");
    }

    private void say(String what, long part, long whole, String of) {
        if (begun && System.nanoTime() - saidNanos >= NANOS_BETWEEN_LINES) {
            saidNanos = System.nanoTime();
            err.printf(Locale.ROOT, "  %d %%%s %s%n", 100 * part / Math.max(1, whole), of, what);
            err.flush();
        }
    }
}
