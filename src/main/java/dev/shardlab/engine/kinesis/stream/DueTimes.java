package dev.shardlab.engine.kinesis.stream;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.StreamState;

/** When time must be asked for next; expiry only at whole seconds, see {@link Expiry}. */
public final class DueTimes {

    private DueTimes() {}

    /** In microseconds of virtual time, {@code Long.MAX_VALUE} if nothing is under way. */
    public static long nextMicros(KinesisState state) {
        long next = Commitment.endMicros(state.commitment());
        for (StreamState stream : state.streams()) {
            next = Math.min(next, nextWholeSecond(stream.nextExpiryMicros()));
            next = Math.min(next, stream.load().nextLookMicros());
            VirtualTime dueAt = stream.operationDueAt();
            if (dueAt != null) {
                next = Math.min(next, dueAt.micros());
            }
        }
        return next;
    }

    private static long nextWholeSecond(long micros) {
        return micros == Long.MAX_VALUE
                ? Long.MAX_VALUE
                : Math.ceilDiv(micros, VirtualTime.MICROS_PER_SECOND) * VirtualTime.MICROS_PER_SECOND;
    }
}
