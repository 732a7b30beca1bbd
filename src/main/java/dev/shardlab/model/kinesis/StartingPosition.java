package dev.shardlab.model.kinesis;

import dev.shardlab.model.VirtualTime;
import org.jspecify.annotations.Nullable;

/**
 * Where a subscription begins (Kinesis API reference, StartingPosition).
 *
 * @param sequenceNumber with AT_ and AFTER_SEQUENCE_NUMBER, else null
 * @param timestamp with AT_TIMESTAMP, else null
 */
public record StartingPosition(
        IteratorType type,
        @Nullable ClaimedSequenceNumber sequenceNumber,
        @Nullable VirtualTime timestamp) {}
