package dev.shardlab.scenario;

import dev.shardlab.sim.setup.NetworkSetup;
import dev.shardlab.sim.setup.RetrySetup;
import java.time.Duration;

/** How large the numbers of a scenario are: up to what a file may hold, or small enough to be played in a moment. */
interface Extent {

    Duration length();

    NetworkSetup network();

    int shards();

    Duration retention();

    boolean existsAtStart();

    double perSec();

    /** How many partition keys are made up. */
    int keys();

    int payloadBytes();

    int batch();

    Duration linger();

    RetrySetup retry();

    Duration pollEvery();

    int pollLimit();

    Duration workPerRecord();

    Duration checkpointEvery();

    Duration failoverTime();

    int burst();

    double speedup();
}
