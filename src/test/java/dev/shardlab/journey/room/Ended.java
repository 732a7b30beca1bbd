package dev.shardlab.journey.room;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Ends a process that was started here, by its own number, and waits no longer than a few seconds for it. */
final class Ended {

    private static final long LAST_WORDS_SECONDS = 5;

    private Ended() {}

    /** Closes its input, at whose end it is to end, and whatever it started. */
    static void byItsInput(Process process) {
        List<ProcessHandle> started = process.descendants().toList();
        try {
            process.getOutputStream().close();
            process.waitFor(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            // It has ended before.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            started.forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** First asks it to end. */
    static void kindly(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
                atOnce(process);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** As {@code kill -9} does. */
    static void atOnce(Process process) {
        process.destroyForcibly();
        try {
            process.waitFor(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
