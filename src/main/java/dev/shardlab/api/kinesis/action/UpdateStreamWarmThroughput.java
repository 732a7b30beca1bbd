package dev.shardlab.api.kinesis.action;

import static dev.shardlab.api.shape.Member.required;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.kinesis.opaque.Arns;
import dev.shardlab.api.shape.Member;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.StreamReply.WarmThroughputUpdated;
import dev.shardlab.command.kinesis.StreamSetting;

/** Says what an on-demand stream is to be prepared for. */
final class UpdateStreamWarmThroughput extends ServedAction<WarmThroughputUpdated> {

    private static final Member<Integer> WARM_THROUGHPUT = required("WarmThroughputMiBps", Inputs.AT_LEAST_ZERO);

    UpdateStreamWarmThroughput() {
        super(
                "UpdateStreamWarmThroughput",
                WarmThroughputUpdated.class,
                Inputs.STREAM_ARN,
                Inputs.STREAM_NAME,
                Inputs.STREAM_ID,
                WARM_THROUGHPUT);
    }

    @Override
    public ServiceCommand command(Request request) {
        return new StreamSetting.UpdateStreamWarmThroughput(
                request.stream(), request.values().get(WARM_THROUGHPUT));
    }

    @Override
    void write(WarmThroughputUpdated reply, BodyWriter out, Asked asked) {
        out.text(Names.STREAM_ARN, Arns.of(reply.stream(), asked.service()))
                .text(Names.STREAM_NAME, reply.stream().value());
        StreamOutput.warmThroughput(reply.warmThroughput(), out);
    }
}
