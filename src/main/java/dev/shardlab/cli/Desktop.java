package dev.shardlab.cli;

import dev.shardlab.journal.Sessions;
import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.setting.Setting;
import dev.shardlab.timeline.HistoryMemory;
import dev.shardlab.wire.EndpointOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the verbs need of the window; the composition root provides it. */
public interface Desktop {

    /**
     * Opens the window and returns when it is closed.
     *
     * @throws NoDisplay if there is nothing to open it on
     */
    void play(PlayRequest request) throws NoDisplay;

    /**
     * Renders the window's frame at a time.
     *
     * @throws IOException if the file cannot be written
     */
    void picture(PictureRequest request) throws IOException;

    /** There is no display, or it does not answer. */
    final class NoDisplay extends Exception {

        private static final long serialVersionUID = 1L;

        public NoDisplay(Throwable cause) {
            super(cause);
        }

        /** Nobody need ask. */
        public NoDisplay() {}
    }

    /**
     * What to open.
     *
     * @param scenario a scenario file; null: the library
     * @param at where to begin, from the start; null: at the start
     * @param speed virtual seconds per real second; null: as the scenario says
     * @param seed in place of the scenario's; null: as the scenario says
     * @param files paths of input files by their names in the scenario
     * @param historyBytes how much memory the past may take
     * @param session a session to go on with, by its id; null: a new one
     * @param compared a value set anew for another future beside it; null: one future
     * @param serving how clients are let ask at once, in the scenario or, without one, in an empty laboratory; null: not before
     *     the user says so
     */
    record PlayRequest(
            @Nullable Path scenario,
            @Nullable Duration at,
            @Nullable Double speed,
            @Nullable Long seed,
            Map<String, Path> files,
            long historyBytes,
            @Nullable String session,
            @Nullable Setting compared,
            @Nullable Serving serving) {

        /** A session that was begun before. */
        public static PlayRequest goOn(String session, Map<String, Path> files) {
            return new PlayRequest(null, null, null, null, files, HistoryMemory.USUAL_BYTES, session, null, null);
        }

        /** Nothing chosen yet: the library screen. */
        public static PlayRequest library() {
            return new PlayRequest(null, null, null, null, Map.of(), HistoryMemory.USUAL_BYTES, null, null, null);
        }
    }

    /**
     * How clients are let ask.
     *
     * @param endpoint where they connect
     * @param service what they find there
     * @param journal where the session is kept; null: with the others
     * @param ready told where they connect, once they can: {@code http://127.0.0.1:4567}; on any thread
     */
    record Serving(
            EndpointOptions endpoint, Service service, Sessions.@Nullable Named journal, Consumer<String> ready) {}

    /**
     * What to render, and where to.
     *
     * @param compared a value set anew for another future below; null: one future
     * @param hall as it is presented to a hall
     */
    record PictureRequest(
            Scenario scenario,
            @Nullable Setting compared,
            Map<String, Path> files,
            VirtualTime at,
            Path out,
            int width,
            int height,
            boolean dark,
            boolean hall) {}
}
