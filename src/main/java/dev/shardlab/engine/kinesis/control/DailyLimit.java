package dev.shardlab.engine.kinesis.control;

import dev.shardlab.model.VirtualTime;
import java.time.Duration;
import java.util.List;

/** So many times in any 24 hours. */
record DailyLimit(int times) {

    private static final Duration ROLLING_PERIOD = Duration.ofDays(1);

    boolean isReached(List<VirtualTime> before, VirtualTime now) {
        VirtualTime periodStart = now.minus(ROLLING_PERIOD);
        return before.stream().filter(time -> time.isAfter(periodStart)).count() >= times;
    }
}
