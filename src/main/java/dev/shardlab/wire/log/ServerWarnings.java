package dev.shardlab.wire.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the server under the endpoint warned of, in a sentence. There is one log in a process, so there is one of these. The same is
 * not said again as long as it is among the last that were said: a client must not be able to fill a terminal. Any thread.
 */
public final class ServerWarnings {

    private static final int REMEMBERED = 32;
    private static final int LONGEST = 300;

    private static final ServerWarnings ALL = new ServerWarnings();

    private final Deque<String> said = new ArrayDeque<>();
    private volatile @Nullable String last;

    ServerWarnings() {}

    static ServerWarnings all() {
        return ALL;
    }

    /** The last one; empty if it never warned. */
    public static Optional<String> last() {
        return Optional.ofNullable(ALL.last);
    }

    Optional<String> lastSaid() {
        return Optional.ofNullable(last);
    }

    synchronized void hear(String message, @Nullable Throwable cause) {
        String sentence = sentence(message, cause);
        if (said.contains(sentence)) {
            return;
        }
        if (said.size() == REMEMBERED) {
            said.removeFirst();
        }
        said.addLast(sentence);
        last = sentence;
    }

    private static String sentence(String message, @Nullable Throwable cause) {
        String reason = cause == null ? "" : String.valueOf(cause.getMessage());
        if (reason.contains("Too many open files")) {
            return "Nobody more can connect: this process may not open more files at once (ulimit -n).";
        }
        if (cause instanceof OutOfMemoryError) {
            return "There is no memory left to answer clients with; give more by SHARDLAB_HEAP.";
        }
        String text = "The server of the endpoint warns: " + message
                + (cause == null ? "" : " (" + cause.getClass().getSimpleName() + ": " + reason + ")");
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
