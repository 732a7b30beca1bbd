package dev.shardlab.compare.kinesis;

import dev.shardlab.event.SettingEvent;
import dev.shardlab.event.StreamEvent;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.state.kinesis.StreamState;
import org.jspecify.annotations.Nullable;

/**
 * What the service bills for one stream in provisioned mode: open shards by the hour, dearer while retention is longer than 24
 * hours, and PUT payload units (AWS, "Amazon Kinesis Data Streams pricing"). Shards are counted as long as they are open, to the
 * microsecond, from the start of the experiment on; a bill rounds.
 *
 * <p>The number of open shards and the retention change with a few kinds of events only, so each adds the stretch up to it: O(1)
 * for an event.
 */
final class Bill {

    // Of which list these prices are is said of Quantity.COST.
    private static final double USD_PER_SHARD_HOUR = 0.015;
    private static final double USD_PER_EXTENDED_SHARD_HOUR = 0.020;
    private static final double USD_PER_PUT_PAYLOAD_UNIT = 0.014 / 1e6;
    private static final int PUT_PAYLOAD_UNIT_BYTES = 25 << 10;
    private static final double MICROS_PER_HOUR = 3_600e6;

    private long sinceMicros;
    private int open;
    private boolean extended;
    private long openMicros;
    private long extendedMicros;
    private long putPayloadUnits;

    /** @param start from when on shards are counted */
    Bill(VirtualTime start) {
        sinceMicros = start.micros();
    }

    private Bill(Bill other) {
        sinceMicros = other.sinceMicros;
        open = other.open;
        extended = other.extended;
        openMicros = other.openMicros;
        extendedMicros = other.extendedMicros;
        putPayloadUnits = other.putPayloadUnits;
    }

    Bill copy() {
        return new Bill(this);
    }

    /** @param stream as it is after the event; null when it is gone */
    void add(StreamEvent event, @Nullable StreamState stream) {
        switch (event) {
            case RecordsAppended e -> putPayloadUnits += units(e);
            case StreamEvent.ShardsOpened _,
                    StreamEvent.Resharded _,
                    StreamEvent.RetentionChanged _,
                    StreamEvent.StreamDeleted _ -> change(event.at(), stream);
            case SettingEvent _,
                    StreamEvent.StreamCreated _,
                    StreamEvent.StreamActivated _,
                    StreamEvent.StreamDeletionStarted _,
                    StreamEvent.ReshardStarted _,
                    StreamEvent.PutThrottled _,
                    StreamEvent.PutRefused _,
                    StreamEvent.RecordsRead _,
                    StreamEvent.ReadThrottled _,
                    StreamEvent.RecordsExpired _,
                    StreamEvent.ShardExpired _,
                    StreamEvent.ChangeRefused _ -> {}
        }
    }

    private void change(VirtualTime at, @Nullable StreamState stream) {
        long stretch = stretch(at);
        openMicros += stretch * open;
        extendedMicros += extended ? stretch * open : 0;
        sinceMicros += stretch;
        open = stream == null ? 0 : stream.openShardCount();
        extended = stream != null && stream.retention().compareTo(StreamLimits.MIN_RETENTION) > 0;
    }

    private long stretch(VirtualTime to) {
        return Math.max(0, to.micros() - sinceMicros);
    }

    /** A record counts once for every unit that it begins, its key with it. */
    private static long units(RecordsAppended event) {
        long units = 0;
        IntColumn stored = event.placement().positions();
        for (int i = 0; i < stored.size(); i++) {
            int bytes = event.batch().sizeBytes(stored.get(i));
            units += Math.ceilDiv(bytes, PUT_PAYLOAD_UNIT_BYTES);
        }
        return units;
    }

    double shardHours(VirtualTime now) {
        return (openMicros + stretch(now) * open) / MICROS_PER_HOUR;
    }

    double extendedShardHours(VirtualTime now) {
        return (extendedMicros + (extended ? stretch(now) * open : 0)) / MICROS_PER_HOUR;
    }

    long putPayloadUnits() {
        return putPayloadUnits;
    }

    double usDollars(VirtualTime now) {
        return shardHours(now) * USD_PER_SHARD_HOUR
                + extendedShardHours(now) * USD_PER_EXTENDED_SHARD_HOUR
                + putPayloadUnits * USD_PER_PUT_PAYLOAD_UNIT;
    }
}
