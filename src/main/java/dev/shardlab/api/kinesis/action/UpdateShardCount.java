package dev.shardlab.api.kinesis.action;

import static dev.shardlab.api.shape.Member.required;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.body.Name;
import dev.shardlab.api.kinesis.opaque.Arns;
import dev.shardlab.api.shape.Member;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.StreamCommand;
import dev.shardlab.command.kinesis.StreamReply.ShardCountUpdated;

/** Brings a stream to a number of shards of equal width. */
final class UpdateShardCount extends ServedAction<ShardCountUpdated> {

    private static final Member<Integer> TARGET = required("TargetShardCount", Inputs.AT_LEAST_ONE);
    private static final Member<String> SCALING_TYPE = required("ScalingType", Inputs.SCALING_TYPE);
    private static final Name CURRENT_SHARD_COUNT = Name.of("CurrentShardCount");
    private static final Name TARGET_SHARD_COUNT = Name.of("TargetShardCount");

    UpdateShardCount() {
        super(
                "UpdateShardCount",
                ShardCountUpdated.class,
                Inputs.STREAM_NAME,
                TARGET,
                SCALING_TYPE,
                Inputs.STREAM_ARN,
                Inputs.STREAM_ID);
    }

    @Override
    public ServiceCommand command(Request request) {
        return new StreamCommand.UpdateShardCount(
                request.stream(), request.values().get(TARGET));
    }

    @Override
    void write(ShardCountUpdated reply, BodyWriter out, Asked asked) {
        out.text(Names.STREAM_NAME, reply.stream().value())
                .number(CURRENT_SHARD_COUNT, reply.current())
                .number(TARGET_SHARD_COUNT, reply.target())
                .text(Names.STREAM_ARN, Arns.of(reply.stream(), asked.service()));
    }
}
