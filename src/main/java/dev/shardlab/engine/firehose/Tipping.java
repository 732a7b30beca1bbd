package dev.shardlab.engine.firehose;

import dev.shardlab.event.Event;
import dev.shardlab.event.FirehoseEvent.BufferTipped;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.firehose.BufferingHints;
import dev.shardlab.model.firehose.FirehoseLimits;
import dev.shardlab.model.firehose.ObjectName;
import dev.shardlab.model.firehose.Outlet;
import dev.shardlab.model.firehose.TippedBy;
import dev.shardlab.state.firehose.DeliveryStreamState;
import dev.shardlab.state.firehose.OutletBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * When a buffer is delivered (API Reference, BufferingHints): once it holds as much as it may, or once its first record has waited as long
 * as it may, whichever comes first. The size is that before compression.
 *
 * <p>Where deliveries fail, what comes next is gathered into larger objects: the service raises the size by itself to catch up with what
 * came in. By how much it does not say; here it is doubled for each object that waits to be tried again, up to the most that can be asked
 * for.
 */
final class Tipping {

    /** How long the service takes to store an object, beside what its size takes. The laboratory's own. */
    static final Duration TO_STORE = Duration.ofMillis(200);

    private static final long STORED_BYTES_PER_MICRO = 100;

    private Tipping() {}

    /** What comes of more records in the buffer: if it is full by them, it leaves with them. */
    static List<Event> afterMore(
            DeliveryStreamState stream, long records, long bytes, VirtualTime oldest, VirtualTime now, long seed) {
        OutletBuffer buffer = stream.buffer(Outlet.DATA);
        long filled = buffer.bytes() + bytes;
        BufferingHints hints = stream.settings().destination().hints();
        boolean isFull = filled >= size(stream);
        if (!isFull && hints.intervalMicros() > 0) {
            return List.of();
        }
        VirtualTime earliest = oldest.isBefore(buffer.oldest()) ? oldest : buffer.oldest();
        return List.of(tipped(
                stream,
                Outlet.DATA,
                isFull ? TippedBy.SIZE : TippedBy.INTERVAL,
                buffer.records() + records,
                filled,
                earliest,
                now,
                seed));
    }

    /** The buffers that have waited as long as they may. */
    static List<Event> due(DeliveryStreamState stream, VirtualTime now, long seed) {
        List<Event> events = new ArrayList<>();
        for (Outlet outlet : stream.filled()) {
            OutletBuffer buffer = stream.buffer(outlet);
            if (stream.tipsAtMicros(buffer) <= now.micros()) {
                events.add(tipped(
                        stream,
                        outlet,
                        TippedBy.INTERVAL,
                        buffer.records(),
                        buffer.bytes(),
                        buffer.oldest(),
                        now,
                        seed));
                // One number a decision: the next buffer is asked for on the state that this one leaves.
                return events;
            }
        }
        return events;
    }

    /** How much the buffer of what is delivered may hold at the moment. */
    static long size(DeliveryStreamState stream) {
        long size = stream.settings().destination().hints().sizeBytes();
        long most = FirehoseLimits.MAX_SIZE_MIB * BufferingHints.MIB;
        for (int failing = stream.failingDeliveries(); failing > 0 && size < most; failing--) {
            size = Math.min(most, 2 * size);
        }
        return size;
    }

    private static BufferTipped tipped(
            DeliveryStreamState stream,
            Outlet outlet,
            TippedBy by,
            long records,
            long bytes,
            VirtualTime oldest,
            VirtualTime now,
            long seed) {
        long number = stream.lastDelivery() + 1;
        String key = ObjectName.of(
                stream.name(), stream.version(), stream.settings().destination(), outlet, oldest, number, seed);
        VirtualTime dueAt = now.plus(TO_STORE).plusMicros(bytes / STORED_BYTES_PER_MICRO);
        return new BufferTipped(now, stream.name(), number, outlet, by, key, records, bytes, oldest, dueAt);
    }
}
