package dev.shardlab.sim.setup;

import java.util.List;

/** Which partition key each record gets. */
public sealed interface Keys {

    /** {@code prefix + 1} to {@code prefix + count}, all alike. */
    record Uniform(String prefix, int count) implements Keys {}

    /** The same keys, but the k-th is drawn in proportion to {@code 1 / k^exponent}. */
    record Zipf(String prefix, int count, double exponent) implements Keys {}

    /** One key takes {@code share} (0 .. 1) of all records; the others share the rest alike. */
    record Hot(String hot, double share, String prefix, int count) implements Keys {}

    /** One of the list, all alike. */
    record Listed(List<String> keys) implements Keys {
        public Listed {
            keys = List.copyOf(keys);
        }
    }

    /** The list in turn, again and again. */
    record RoundRobin(List<String> keys) implements Keys {
        public RoundRobin {
            keys = List.copyOf(keys);
        }
    }
}
