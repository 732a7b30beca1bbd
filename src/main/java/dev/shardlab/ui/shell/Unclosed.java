package dev.shardlab.ui.shell;

import dev.shardlab.journal.SavedSession;
import dev.shardlab.ui.library.LibraryPane;
import dev.shardlab.words.SessionWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * The sessions that something else ended than their user: offered in the library, and told of to who does not see it.
 *
 * @param goOn goes on with one
 * @param library shows the library
 */
record Unclosed(Keeping keeping, Banner banner, GoOn goOn, Runnable library) {

    /** Goes on with a session. */
    interface GoOn {

        /** @param live whether clients are let in again */
        void with(String id, boolean live);
    }

    /** Looks for them and offers them. */
    void offerIn(LibraryPane shown) {
        Background.run(keeping::unfinished, found -> offer(found, shown));
    }

    private void offer(List<SavedSession.Resumable> sessions, LibraryPane shown) {
        if (!sessions.isEmpty()) {
            shown.offer(
                    sessions,
                    session -> goOn.with(session.id(), false),
                    session -> Background.run(
                            () -> {
                                keeping.leave(session.id());
                                return session;
                            },
                            _ -> {}));
        }
    }

    /** Who starts with an empty laboratory for clients does not see the library, where they are offered else. */
    void tell() {
        Background.run(keeping::unfinished, this::tellOf);
    }

    private void tellOf(List<SavedSession.Resumable> unfinished) {
        if (unfinished.isEmpty()) {
            return;
        }
        SavedSession.Resumable last = unfinished.getFirst();
        String content =
                SessionWords.content(last.shown(), last.changes(), last.answers(), last.asked(), last.sizeBytes());
        SequencedMap<String, Runnable> doings = new LinkedHashMap<>();
        doings.put("Go on with it", () -> goOn.with(last.id(), true));
        if (unfinished.size() > 1) {
            doings.put("Show them all", library);
        }
        banner.offer(
                (unfinished.size() == 1
                                ? "A session was not closed: "
                                : unfinished.size() + " sessions were not closed, the last: ")
                        + last.title() + ", " + content + ".",
                doings);
    }
}
