package dev.shardlab.command.kinesis;

import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.kinesis.StreamPage;
import org.jspecify.annotations.Nullable;

/** Asks about, or changes, the account as a whole. */
public sealed interface AccountCommand extends ServiceCommand {

    /**
     * ListStreams, the first page.
     *
     * @param exclusiveStart the name before the first to be listed, null for the first of all
     * @param limit 1 to 10,000
     */
    record ListStreams(@Nullable StreamName exclusiveStart, int limit) implements AccountCommand {
        public static final int DEFAULT_LIMIT = 100;
    }

    /** ListStreams with a NextToken. */
    record ListMoreStreams(StreamPage page, int limit) implements AccountCommand {}

    record DescribeLimits() implements AccountCommand {}

    record DescribeAccountSettings() implements AccountCommand {}

    /** @param commitment whether the minimum throughput billing commitment is to be enabled */
    record UpdateAccountSettings(boolean commitment) implements AccountCommand {}
}
