package dev.shardlab.api.kinesis.action;

import static dev.shardlab.api.shape.Member.required;

import dev.shardlab.api.shape.Member;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.StreamCommand;
import dev.shardlab.model.kinesis.StreamName;

/** Makes one shard of two neighbours. */
final class MergeShards extends Silent {

    private static final Member<String> SHARD = required("ShardToMerge", Inputs.SHARD_ID);
    private static final Member<String> ADJACENT = required("AdjacentShardToMerge", Inputs.SHARD_ID);

    MergeShards() {
        super("MergeShards", Inputs.STREAM_NAME, SHARD, ADJACENT, Inputs.STREAM_ARN, Inputs.STREAM_ID);
    }

    @Override
    public ServiceCommand command(Request request) {
        StreamName stream = request.stream();
        return new StreamCommand.MergeShards(stream, request.shard(SHARD, stream), request.shard(ADJACENT, stream));
    }
}
