package dev.shardlab.api.kinesis.action;

import static dev.shardlab.api.shape.Member.required;

import dev.shardlab.api.shape.Member;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.StreamCommand;
import dev.shardlab.model.kinesis.StreamName;
import java.math.BigInteger;

/** Makes two shards of one. */
final class SplitShard extends Silent {

    private static final Member<String> SHARD = required("ShardToSplit", Inputs.SHARD_ID);
    private static final Member<String> NEW_START = required("NewStartingHashKey", Inputs.HASH_KEY);

    SplitShard() {
        super("SplitShard", Inputs.STREAM_NAME, SHARD, NEW_START, Inputs.STREAM_ARN, Inputs.STREAM_ID);
    }

    @Override
    public ServiceCommand command(Request request) {
        StreamName stream = request.stream();
        return new StreamCommand.SplitShard(
                stream,
                request.shard(SHARD, stream),
                new BigInteger(request.values().get(NEW_START)));
    }
}
