package dev.shardlab.state.firehose;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.firehose.BufferedRecords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the same object. Never changes: with more records it is another one, which shares what this one has.
 *
 * @param last what came last; null if nothing has
 * @param before all that came before it; null if nothing has
 * @param openedAt when the first of its records came
 * @param oldest when the service first had the oldest of its records
 */
public record OutletBuffer(
        @Nullable BufferedRecords last,
        @Nullable OutletBuffer before,
        long records,
        long bytes,
        VirtualTime openedAt,
        VirtualTime oldest) {

    static final OutletBuffer EMPTY =
            new OutletBuffer(null, null, 0, 0, new VirtualTime(0), new VirtualTime(Long.MAX_VALUE));

    OutletBuffer with(BufferedRecords more, long moreBytes, VirtualTime at) {
        if (more.size() == 0) {
            return this;
        }
        VirtualTime earliest = more.arrival().isBefore(oldest) ? more.arrival() : oldest;
        return new OutletBuffer(
                more,
                isEmpty() ? null : this,
                records + more.size(),
                bytes + moreBytes,
                isEmpty() ? at : openedAt,
                earliest);
    }

    public boolean isEmpty() {
        return records == 0;
    }

    /** All it holds, what came first first. Costs O(requests). */
    public List<BufferedRecords> content() {
        List<BufferedRecords> content = new ArrayList<>();
        for (OutletBuffer at = this; at != null; at = at.before) {
            if (at.last != null) {
                content.add(at.last);
            }
        }
        Collections.reverse(content);
        return content;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OutletBuffer buffer
                && records == buffer.records
                && bytes == buffer.bytes
                && openedAt.equals(buffer.openedAt)
                && oldest.equals(buffer.oldest)
                && content().equals(buffer.content());
    }

    @Override
    public int hashCode() {
        return Long.hashCode(31 * records + bytes);
    }

    @Override
    public String toString() {
        return isEmpty()
                ? "empty"
                : "%s records, %s bytes since %s, oldest %s".formatted(records, bytes, openedAt, oldest);
    }
}
