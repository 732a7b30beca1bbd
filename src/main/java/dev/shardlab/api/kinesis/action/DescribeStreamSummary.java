package dev.shardlab.api.kinesis.action;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.body.Name;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.StreamQuestion;
import dev.shardlab.command.kinesis.StreamReply.StreamSummarized;
import dev.shardlab.model.kinesis.WarmThroughput;

/** Tells how a stream is, without its shards. Who places records is told of every stream: the producer library asks. */
final class DescribeStreamSummary extends ServedAction<StreamSummarized> {

    private static final Name DESCRIPTION = Name.of("StreamDescriptionSummary");
    private static final Name OPEN_SHARD_COUNT = Name.of("OpenShardCount");
    private static final Name CONSUMER_COUNT = Name.of("ConsumerCount");
    private static final Name MAX_RECORD_SIZE = Name.of("MaxRecordSizeInKiB");
    private static final Name DISTRIBUTION = Name.of("RecordDistributionStrategy");

    DescribeStreamSummary() {
        super("DescribeStreamSummary", StreamSummarized.class, Inputs.STREAM_NAME, Inputs.STREAM_ARN, Inputs.STREAM_ID);
    }

    @Override
    public ServiceCommand command(Request request) {
        return new StreamQuestion.DescribeStreamSummary(request.stream());
    }

    @Override
    void write(StreamSummarized reply, BodyWriter out, Asked asked) {
        out.name(DESCRIPTION).openMap();
        StreamOutput.facts(reply.facts(), out, asked.service());
        out.number(OPEN_SHARD_COUNT, reply.openShardCount()).number(CONSUMER_COUNT, reply.consumerCount());
        WarmThroughput warmThroughput = reply.warmThroughput();
        if (warmThroughput != null) {
            StreamOutput.warmThroughput(warmThroughput, out);
        }
        out.number(MAX_RECORD_SIZE, reply.maxRecordKiB())
                .text(DISTRIBUTION, reply.distribution().name())
                .closeMap();
    }
}
