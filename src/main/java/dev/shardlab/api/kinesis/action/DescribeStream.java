package dev.shardlab.api.kinesis.action;

import static dev.shardlab.api.shape.Member.optional;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.body.Name;
import dev.shardlab.api.shape.Member;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.StreamQuestion;
import dev.shardlab.command.kinesis.StreamReply.StreamDescribed;
import dev.shardlab.model.kinesis.StreamName;

/** Tells how a stream is, with its shards page by page. */
final class DescribeStream extends ServedAction<StreamDescribed> {

    private static final Member<Integer> LIMIT = optional("Limit", Inputs.PAGE_SIZE);
    private static final Member<String> EXCLUSIVE_START = optional("ExclusiveStartShardId", Inputs.SHARD_ID);
    private static final Name DESCRIPTION = Name.of("StreamDescription");
    private static final Name HAS_MORE_SHARDS = Name.of("HasMoreShards");

    DescribeStream() {
        super(
                "DescribeStream",
                StreamDescribed.class,
                Inputs.STREAM_NAME,
                LIMIT,
                EXCLUSIVE_START,
                Inputs.STREAM_ARN,
                Inputs.STREAM_ID);
    }

    @Override
    public ServiceCommand command(Request request) {
        StreamName stream = request.stream();
        return new StreamQuestion.DescribeStream(
                stream,
                request.values().getOr(LIMIT, StreamQuestion.DescribeStream.DEFAULT_LIMIT),
                request.shardIfGiven(EXCLUSIVE_START, stream));
    }

    @Override
    void write(StreamDescribed reply, BodyWriter out, Asked asked) {
        out.name(DESCRIPTION).openMap();
        StreamOutput.facts(reply.facts(), out, asked.service());
        ShardOutput.list(reply.shards(), out);
        out.flag(HAS_MORE_SHARDS, reply.hasMoreShards()).closeMap();
    }
}
