package dev.shardlab.sim.setup;

import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.StreamName;
import java.time.Duration;
import java.util.List;

/**
 * An application.
 *
 * @param workers those that run from the start
 * @param initialPosition TRIM_HORIZON or LATEST
 * @param pollEvery how long a worker waits between two GetRecords on one shard
 * @param limit how many records one GetRecords asks for, 1 to 10,000
 * @param workPerRecord how long a worker needs for one record
 * @param checkpointEvery how often a worker writes down how far it has got, per shard
 * @param failoverTime how long after a worker died its leases expire
 * @param startsAfter when the application begins, from the start of the experiment
 */
public record ApplicationSetup(
        ApplicationName name,
        StreamName stream,
        List<WorkerName> workers,
        IteratorType initialPosition,
        Duration pollEvery,
        int limit,
        Duration workPerRecord,
        Duration checkpointEvery,
        Duration failoverTime,
        Duration startsAfter) {

    /** What the Kinesis Client Library takes unless told otherwise: its failoverTimeMillis. */
    public static final Duration USUAL_FAILOVER_TIME = Duration.ofSeconds(10);

    public ApplicationSetup {
        workers = List.copyOf(workers);
    }
}
