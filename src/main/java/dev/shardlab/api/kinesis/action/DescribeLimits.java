package dev.shardlab.api.kinesis.action;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.body.Name;
import dev.shardlab.command.kinesis.AccountCommand;
import dev.shardlab.command.kinesis.AccountReply.LimitsDescribed;
import dev.shardlab.command.kinesis.ServiceCommand;

/** Tells how many shards and on-demand streams the account has and may have. */
final class DescribeLimits extends ServedAction<LimitsDescribed> {

    private static final Name SHARD_LIMIT = Name.of("ShardLimit");
    private static final Name OPEN_SHARD_COUNT = Name.of("OpenShardCount");
    private static final Name ON_DEMAND_STREAM_COUNT = Name.of("OnDemandStreamCount");
    private static final Name ON_DEMAND_STREAM_COUNT_LIMIT = Name.of("OnDemandStreamCountLimit");

    DescribeLimits() {
        super("DescribeLimits", LimitsDescribed.class);
    }

    @Override
    public ServiceCommand command(Request request) {
        return new AccountCommand.DescribeLimits();
    }

    @Override
    void write(LimitsDescribed reply, BodyWriter out, Asked asked) {
        out.number(SHARD_LIMIT, reply.shardLimit())
                .number(OPEN_SHARD_COUNT, reply.openShardCount())
                .number(ON_DEMAND_STREAM_COUNT, reply.onDemandStreamCount())
                .number(ON_DEMAND_STREAM_COUNT_LIMIT, reply.onDemandStreamLimit());
    }
}
