package dev.shardlab.state.kinesis;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.StreamLimits;

/**
 * What one shard may take in large records, those above 1 MiB: a bucket of 10 MiB that fills up by 1 MiB a second (developer
 * guide, "Large records"). Immutable.
 *
 * @param bytes what was left when the last large record was stored
 * @param atMicros when that was
 */
record BurstCredit(long bytes, long atMicros) {

    static final BurstCredit FULL = new BurstCredit(StreamLimits.SHARD_BURST_BYTES, Long.MIN_VALUE);

    long available(VirtualTime now) {
        if (bytes == StreamLimits.SHARD_BURST_BYTES) {
            return bytes;
        }
        long filled =
                (now.micros() - atMicros) * StreamLimits.SHARD_WRITE_BYTES_PER_SEC / VirtualTime.MICROS_PER_SECOND;
        return Math.min(StreamLimits.SHARD_BURST_BYTES, bytes + filled);
    }

    BurstCredit spend(VirtualTime now, long more) {
        return new BurstCredit(available(now) - more, now.micros());
    }
}
