package dev.shardlab.sim.setup;

import dev.shardlab.model.kinesis.StreamName;
import java.time.Duration;

/**
 * A stream that is created when the experiment begins.
 *
 * @param shards how many shards, 1 or more
 * @param retention 24 h to 8760 h
 * @param existsAtStart true: created long enough before, it is ACTIVE at the first moment; false: it is seen being created
 */
public record StreamSetup(StreamName name, int shards, Duration retention, boolean existsAtStart) {}
