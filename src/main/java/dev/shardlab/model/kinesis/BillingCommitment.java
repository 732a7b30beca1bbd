package dev.shardlab.model.kinesis;

import dev.shardlab.model.VirtualTime;
import org.jspecify.annotations.Nullable;

/**
 * The account's promise to pay for a minimum of throughput (Kinesis API reference, MinimumThroughputBillingCommitmentOutput).
 *
 * @param startedAt when it was enabled; null if it never was
 * @param endedAt when it was over; null while it is not
 * @param earliestAllowedEndAt 24 hours after the start; null if it never was enabled
 */
public record BillingCommitment(
        Status status,
        @Nullable VirtualTime startedAt,
        @Nullable VirtualTime endedAt,
        @Nullable VirtualTime earliestAllowedEndAt) {

    public static final BillingCommitment NEVER = new BillingCommitment(Status.DISABLED, null, null, null);

    /** {@code ENABLED_UNTIL_EARLIEST_ALLOWED_END}: it was disabled before its 24 hours were over, and ends with them. */
    public enum Status {
        ENABLED,
        DISABLED,
        ENABLED_UNTIL_EARLIEST_ALLOWED_END
    }
}
