package dev.shardlab.cli;

import dev.shardlab.journal.SavedSession;
import dev.shardlab.journal.Sessions;
import dev.shardlab.words.SessionWords;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What the terminal says of sessions that were kept. */
final class Unfinished {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private Unfinished() {}

    /** As in "Partition keys and order: 20 s in, 1 change, 3.2 KiB; not closed, 2026-03-02 11:20". */
    static String words(SavedSession.Resumable session) {
        return session.title() + ": "
                + SessionWords.content(
                        session.shown(), session.changes(), session.answers(), session.asked(), session.sizeBytes())
                + "; "
                + (session.closed() ? "closed " : "not closed, ") + minute(session.lastWritten());
    }

    private static String minute(Instant time) {
        return MINUTE.format(time.atZone(ZoneId.systemDefault()));
    }

    /** Tells of the sessions that something else ended than their user, if there are any, and how to go on with one. */
    static void tell(Sessions sessions, PrintStream err) {
        List<SavedSession.Resumable> found;
        try {
            found = sessions.unfinished();
        } catch (IOException _) {
            return; // what cannot be kept any more is said when something is to be kept
        }
        if (!found.isEmpty()) {
            err.println(found.size() == 1 ? "A session was not closed:" : found.size() + " sessions were not closed:");
            found.forEach(session -> {
                err.println("    " + session.id());
                err.println("        " + words(session));
            });
            err.println(
                    "To go on with one: shardlab serve --go-on ID. To tell of it no more: shardlab sessions --delete"
                            + " ID.");
        }
    }
}
