package dev.shardlab.command.kinesis;

import dev.shardlab.command.Reply;
import dev.shardlab.model.Tags;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.BillingCommitment;
import dev.shardlab.model.kinesis.StreamMode;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.kinesis.StreamPage;
import dev.shardlab.model.kinesis.StreamStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is told of the account and of its resources' labels. */
public sealed interface AccountReply extends Reply {

    /**
     * ListStreams.
     *
     * @param next null with the last page; then there are no more
     */
    record StreamsListed(
            List<StreamListing> streams, @Nullable StreamPage next) implements AccountReply {
        public StreamsListed {
            streams = List.copyOf(streams);
        }

        public boolean hasMoreStreams() {
            return next != null;
        }
    }

    /** One stream as it is listed. */
    record StreamListing(StreamName stream, StreamStatus status, StreamMode mode, VirtualTime createdAt) {}

    record LimitsDescribed(int shardLimit, int openShardCount, int onDemandStreamCount, int onDemandStreamLimit)
            implements AccountReply {}

    /** DescribeAccountSettings and UpdateAccountSettings. */
    record AccountSettingsDescribed(BillingCommitment commitment) implements AccountReply {}

    /** ListTagsForStream and ListTagsForResource, which always has all of them. */
    record TagsListed(Tags tags, boolean hasMoreTags) implements AccountReply {}

    /** GetResourcePolicy; {@code {}} where there is none. */
    record PolicyGiven(String policy) implements AccountReply {}
}
