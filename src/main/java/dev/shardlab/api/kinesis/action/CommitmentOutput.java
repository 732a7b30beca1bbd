package dev.shardlab.api.kinesis.action;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.body.Name;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.BillingCommitment;
import org.jspecify.annotations.Nullable;

/** The account's minimum throughput billing commitment in an answer. */
final class CommitmentOutput {

    private static final Name COMMITMENT = Name.of("MinimumThroughputBillingCommitment");
    private static final Name STATUS = Name.of("Status");
    private static final Name STARTED_AT = Name.of("StartedAt");
    private static final Name ENDED_AT = Name.of("EndedAt");
    private static final Name EARLIEST_ALLOWED_END_AT = Name.of("EarliestAllowedEndAt");

    private CommitmentOutput() {}

    static void write(BillingCommitment commitment, BodyWriter out) {
        out.name(COMMITMENT).openMap();
        out.text(STATUS, commitment.status().name());
        time(STARTED_AT, commitment.startedAt(), out);
        time(ENDED_AT, commitment.endedAt(), out);
        time(EARLIEST_ALLOWED_END_AT, commitment.earliestAllowedEndAt(), out);
        out.closeMap();
    }

    private static void time(Name name, @Nullable VirtualTime time, BodyWriter out) {
        if (time != null) {
            out.time(name, time);
        }
    }
}
