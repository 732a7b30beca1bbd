package dev.shardlab.sim.setup;

import java.time.Duration;
import java.util.List;

/** How many records a second a producer means to send, over time since its start. */
public sealed interface Rate {

    record Constant(double perSec) implements Rate {}

    /** From one rate to another in a straight line, then on at the second. */
    record Ramp(double fromPerSec, double toPerSec, Duration over) implements Rate {}

    /** {@code basePerSec}, but {@code burstPerSec} for the first {@code lasting} of every {@code every}. */
    record Burst(double basePerSec, double burstPerSec, Duration every, Duration lasting) implements Rate {}

    /** Changes at given times; before the first step nothing is sent. */
    record Schedule(List<Step> steps) implements Rate {
        public Schedule {
            steps = List.copyOf(steps);
        }

        public record Step(Duration at, double perSec) {}
    }
}
