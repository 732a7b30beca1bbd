package dev.shardlab.sim.setup;

import java.util.List;

/** The data streams of an experiment. */
public record StreamsSetup(List<StreamSetup> streams) implements SystemSetup {

    /** No stream. */
    public static final StreamsSetup NONE = new StreamsSetup(List.of());

    public StreamsSetup {
        streams = List.copyOf(streams);
    }

    @Override
    public boolean isEmpty() {
        return streams.isEmpty();
    }
}
