package dev.shardlab.ui.shell;

import dev.shardlab.journal.GoingOn;
import dev.shardlab.journal.Journal;
import dev.shardlab.journal.ReadProgress;
import dev.shardlab.journal.SavedSession;
import dev.shardlab.journal.Sessions;
import dev.shardlab.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps what is done in the sessions of the window, and finds what can be gone on with. */
public final class Keeping {

    private final @Nullable Sessions sessions;

    /** What the session is to be called that is begun next; null: after its time and title. */
    private @Nullable String id;

    private Keeping(@Nullable Sessions sessions, @Nullable String id) {
        this.sessions = sessions;
        this.id = id;
    }

    /** Keeps nothing. */
    public static Keeping none() {
        return new Keeping(null, null);
    }

    public static Keeping in(Sessions sessions) {
        return new Keeping(sessions, null);
    }

    /** Keeps the session that is begun, and those after it, where the user wants the first. */
    public static Keeping in(Sessions.Named file) {
        return new Keeping(file.sessions(), file.exists() ? null : file.id());
    }

    /** The journal of a session that begins; null where nothing is kept. */
    @Nullable
    Journal begin(Scenario scenario, LaunchRequest request) {
        if (sessions == null) {
            return null;
        }
        String named = id;
        id = null;
        return named == null
                ? sessions.begin(scenario, request.scenario(), request.files())
                : sessions.begin(named, scenario, request.scenario(), request.files());
    }

    /** The sessions that something else ended than their user, the one written last first; reads the disk. */
    List<SavedSession.Resumable> unfinished() {
        try {
            return sessions == null ? List.of() : sessions.unfinished();
        } catch (IOException _) {
            return List.of(); // what cannot be kept any more is said when something is to be kept
        }
    }

    /** Opens a session to go on with; reads its input files. */
    GoingOn goOn(String id) {
        return goOn(id, Map.of());
    }

    /** @param given input files by name, in place of those that the session names */
    GoingOn goOn(String id, Map<String, Path> given) {
        return sessions == null
                ? new GoingOn.Refused("Nothing is kept here.")
                : sessions.goOn(id, given, ReadProgress.UNHEARD);
    }

    /** No longer offers a session; it stays among those kept if anything was changed in it. */
    void leave(String id) {
        if (goOn(id) instanceof GoingOn.Ready ready) {
            ready.journal().close();
        }
    }
}
