package dev.shardlab.state.kinesis;

import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.kinesis.RecordBatch;
import org.jspecify.annotations.Nullable;

/**
 * Every record of one history in the order in which it was stored: request by request, and those of one request as its
 * {@link dev.shardlab.model.kinesis.Placement} has them. A record's place here is its <em>number</em>, counted over all streams and from
 * the very beginning.
 *
 * <p>What the rules ask of a record that was stored before is never forgotten: its arrival, which is its request's, and its size,
 * about one byte. Payload, key and hash stay in the event that stored it, and that may be forgotten and be filled in again.
 *
 * <p>A request is written here in one go, whatever shards it meets; the shards only keep where. So a put costs little more in
 * 10,000 shards than in 4.
 */
public final class RecordTable {

    private final long base;
    private final NumberedRuns arrivals;
    private final PackedLongs sizes;
    private final Appends appends = new Appends();
    private long end;

    /** @param base the number of the first record to come */
    RecordTable(long base, ByteTally tally) {
        this.base = base;
        end = base;
        arrivals = new NumberedRuns(tally);
        sizes = new PackedLongs(tally);
    }

    /** Adds what a request stored, the first of it with {@code number}; nothing happens if it is there already. */
    public void add(long number, RecordsAppended append) {
        if (number < end) {
            return;
        }
        if (number > end) {
            throw new IllegalStateException("record " + number + " would leave a gap after " + end);
        }
        RecordBatch batch = append.batch();
        IntColumn positions = append.placement().positions();
        int count = positions.size();
        for (int i = 0; i < count; i++) {
            sizes.add(batch.sizeBytes(positions.get(i)));
        }
        appends.add(append);
        arrivals.add(number - base, append.at().micros());
        end += count;
    }

    long arrivalMicros(long number) {
        return arrivals.number(arrivals.of(number - base));
    }

    /** Payload and partition key together. */
    int sizeBytes(long number) {
        return (int) sizes.get(number - base);
    }

    /** The event that stored a record; null if that is forgotten. */
    @Nullable
    RecordsAppended append(long number) {
        return appends.get(arrivals.of(number - base));
    }

    /** Where in the placement of its event a record stands. */
    int offset(long number) {
        long place = number - base;
        return (int) (place - arrivals.begin(arrivals.of(place)));
    }

    /** Forgets the events that stored the records {@code from} to before {@code to}; not the newest. */
    public void forget(long from, long to) {
        if (from < to) {
            appends.forget(arrivals.of(from - base), arrivals.of(to - 1 - base) + 1);
        }
    }

    /** Fills in again the events that another table has, of a history that told the same anew. */
    public void fillIn(RecordTable told) {
        if (told.base < told.end) {
            appends.fillIn(told.appends, told.arrivals.size(), arrivals.of(told.base - base));
        }
    }
}
