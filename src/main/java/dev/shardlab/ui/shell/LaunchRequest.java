package dev.shardlab.ui.shell;

import dev.shardlab.exercise.Attempts;
import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.setting.Setting;
import dev.shardlab.timeline.HistoryMemory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to open.
 *
 * @param scenario a scenario file; null: the library, or an empty laboratory if {@code live}
 * @param at where to begin, from the start; null: at the start
 * @param speed virtual seconds per real second; null: as the scenario says
 * @param seed in place of the scenario's; null: as the scenario says
 * @param files paths of input files by their names in the scenario
 * @param historyBytes how much memory the past may take
 * @param session a session to go on with, by its id; null: a new one
 * @param compared a value set anew for another future beside it; null: one future
 * @param live whether clients are let ask at once
 * @param service in place of the scenario's; null: as the scenario says
 */
public record LaunchRequest(
        @Nullable Path scenario,
        @Nullable Duration at,
        @Nullable Double speed,
        @Nullable Long seed,
        Map<String, Path> files,
        long historyBytes,
        @Nullable String session,
        @Nullable Setting compared,
        boolean live,
        @Nullable Service service) {

    public LaunchRequest {
        files = Map.copyOf(files);
    }

    /**
     * The scenario as it is to be played.
     *
     * @param attempt which try of an exercise it is
     * @param now the clock on the wall, for who lets clients ask at once
     */
    Scenario applyTo(Scenario asWritten, int attempt, VirtualTime now) {
        Attempts attempts = new Attempts(asWritten);
        Scenario seeded = seed == null ? attempts.in(Math.min(attempt, attempts.count())) : asWritten.withSeed(seed);
        Scenario served = service == null ? seeded : seeded.withService(service);
        return live ? served.withStart(now) : served;
    }

    /** Whether this asks for nothing but what {@code other} has opened: the same scenario on the same files, as it is. */
    boolean asksNothingBut(LaunchRequest other) {
        return at == null
                && session == null
                && !live
                && service == null
                && compared == null
                && speed == null
                && seed == null
                && scenario != null
                && other.scenario != null
                && scenario.toAbsolutePath().equals(other.scenario.toAbsolutePath())
                && files.equals(other.files);
    }

    /** Nothing chosen yet: the library. */
    public static LaunchRequest library() {
        return new LaunchRequest(null, null, null, null, Map.of(), HistoryMemory.USUAL_BYTES, null, null, false, null);
    }

    /** An empty laboratory, to point clients at. */
    public static LaunchRequest empty() {
        return new LaunchRequest(
                null, null, null, null, Map.of(), HistoryMemory.USUAL_BYTES, null, null, true, Service.DEFAULT);
    }

    /** A session that was begun before. */
    public static LaunchRequest goOn(String session) {
        return new LaunchRequest(
                null, null, null, null, Map.of(), HistoryMemory.USUAL_BYTES, session, null, false, null);
    }

    /** The same, but in a session that was begun before. */
    public LaunchRequest goingOn(String other) {
        return new LaunchRequest(scenario, at, speed, seed, files, historyBytes, other, compared, live, service);
    }

    /** The same from its start, as a session of its own, at the given speed. */
    LaunchRequest fromStart(double newSpeed) {
        return new LaunchRequest(scenario, null, newSpeed, seed, files, historyBytes, null, null, live, service);
    }

    /** A scenario as it is, on the given files. */
    public static LaunchRequest of(Path scenario, Map<String, Path> files) {
        return new LaunchRequest(scenario, null, null, null, files, HistoryMemory.USUAL_BYTES, null, null, false, null);
    }
}
