package dev.shardlab.timeline;

import dev.shardlab.sim.Input;
import dev.shardlab.sim.SavedSimulation;
import dev.shardlab.sim.client.Calls;
import dev.shardlab.state.LabState;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a chapter begins: the state, which players start from, and the simulation, which replays the chapter. */
final class ChapterCheckpoint {

    private static final int BYTES_PER_PART = 320;

    /**
     * A simulation to come back to.
     *
     * @param inputs what the run is told
     * @param taken how many of them it has been told
     * @param calls what clients asked in the run
     * @param place where those stand that it has not been told
     */
    record Source(SavedSimulation simulation, List<Input> inputs, int taken, Calls calls, long place) {}

    private final LabState state;
    private final @Nullable Source source;

    private ChapterCheckpoint(LabState state, @Nullable Source source) {
        this.state = state;
        this.source = source;
    }

    static ChapterCheckpoint of(LabState head) {
        return new ChapterCheckpoint(head.copy(), null);
    }

    static ChapterCheckpoint of(Source source) {
        return new ChapterCheckpoint(source.simulation().state(), source);
    }

    /** A copy for nobody to fold into. */
    LabState state() {
        return state;
    }

    /** How many records were stored before it. */
    long records() {
        return state.totals().put();
    }

    /** How many records were stored before all that any shard still holds. */
    long oldestRecord() {
        long oldest = records();
        for (StreamState stream : state.kinesis().streams()) {
            for (ShardState shard : stream.shards()) {
                if (shard.first() < shard.next()) {
                    oldest = Math.min(oldest, shard.log().numberHere(shard.first()));
                }
            }
        }
        return oldest;
    }

    /** Null for a history that nobody simulates, which therefore is never forgotten. */
    @Nullable
    Source source() {
        return source;
    }

    long position() {
        return state.position();
    }

    /** Shards, leases and actors, and what is on its way: what a copy of the whole costs grows with them. */
    int parts() {
        int parts = 1
                + state.producers().all().size()
                + (source == null ? 0 : source.simulation().pending());
        for (StreamState stream : state.kinesis().streams()) {
            parts += stream.shards().size();
        }
        for (ApplicationState application : state.kcl().applications()) {
            parts += application.leases().size();
        }
        return parts;
    }

    long bytes() {
        return (long) BYTES_PER_PART * parts();
    }
}
