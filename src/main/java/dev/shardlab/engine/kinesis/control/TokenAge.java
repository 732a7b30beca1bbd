package dev.shardlab.engine.kinesis.control;

import dev.shardlab.engine.decision.Refusal;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.StreamLimits;

/** How long a NextToken is good: 300 seconds (API reference, ListShards). The words are our own. */
public final class TokenAge {

    private TokenAge() {}

    /** @throws Refusal if the token is too old */
    public static void requireFresh(VirtualTime givenAt, VirtualTime now) {
        if (givenAt.isAfter(now)) {
            throw new Refusal(ErrorCode.INVALID_ARGUMENT, "Invalid NextToken.");
        }
        if (givenAt.plus(StreamLimits.PAGING_TOKEN_LIFE).isBefore(now)) {
            throw new Refusal(
                    ErrorCode.EXPIRED_NEXT_TOKEN,
                    "The pagination token passed to the operation is expired. A token is good for %s seconds."
                            .formatted(StreamLimits.PAGING_TOKEN_LIFE.toSeconds()));
        }
    }
}
