package dev.shardlab.cli;

import dev.shardlab.words.page.Amounts;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** How far it is to go on with a session: a line at once, and then one a second for whoever waits, if it has gone further. */
final class RestartProgress {

    private static final long NANOS_BETWEEN_LINES = 1_000_000_000;

    private final PrintStream err;
    private final LongSupplier nanos;
    private long saidNanos;
    private String said = "";
    private boolean begun;

    RestartProgress(PrintStream err) {
        this(err, System::nanoTime);
    }

    RestartProgress(PrintStream err, LongSupplier nanos) {
        this.err = err;
        this.nanos = nanos;
        this.saidNanos = nanos.getAsLong();
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
        long now = nanos.getAsLong();
        if (begun && now - saidNanos >= NANOS_BETWEEN_LINES) {
            saidNanos = now;
            tell(String.format(Locale.ROOT, "  %d %%%s %s", 100 * part / Math.max(1, whole), of, what));
        }
    }

    private void tell(String line) {
        if (!line.equals(said)) {
            said = line;
            err.println(line);
            err.flush();
        }
    }
}
