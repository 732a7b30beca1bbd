package dev.shardlab.words.kinesis;

import dev.shardlab.event.StreamEvent.PutThrottled;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.words.page.Amounts;
import java.util.ArrayList;
import java.util.List;

/** Why a shard throttled records, and what that means for the rest of the request. */
public final class ThrottleReason {

    private ThrottleReason() {}

    public static List<String> of(PutThrottled event) {
        String limit =
                switch (event.limit()) {
                    case RECORDS_PER_SEC -> Amounts.records(StreamLimits.SHARD_WRITE_RECORDS_PER_SEC);
                    case BYTES_PER_SEC -> Amounts.bytes(StreamLimits.SHARD_WRITE_BYTES_PER_SEC);
                };
        List<String> reasons = new ArrayList<>();
        reasons.add("Its hash lies in shard " + event.shard().index() + ", and a shard takes at most " + limit
                + " in a second. This second was used up.");
        int others = event.batch().size() - event.positions().size();
        if (others > 0) {
            reasons.add("PutRecords fails record by record: the other " + Amounts.records(others)
                    + " of the request were decided on their own.");
        }
        reasons.add("The answer says ProvisionedThroughputExceededException; to send again is the producer's part.");
        return reasons;
    }
}
