package dev.shardlab.sink.warehouse.query;

import java.time.Duration;

/**
 * What a statement may take.
 *
 * @param toStart how long the child process may take until it is ready
 * @param toAnswer how long the statement may take then
 */
record QueryLimits(Duration toStart, Duration toAnswer) {

    static QueryLimits usual() {
        return new QueryLimits(Duration.ofSeconds(30), Duration.ofSeconds(5));
    }
}
