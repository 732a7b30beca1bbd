package dev.shardlab.api.kinesis.action;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.body.Name;
import dev.shardlab.api.kinesis.opaque.Arns;
import dev.shardlab.command.kinesis.ConsumerCommand;
import dev.shardlab.command.kinesis.ConsumerReply.ConsumerDescribed;
import dev.shardlab.command.kinesis.ServiceCommand;

/** Tells how a consumer is. */
final class DescribeStreamConsumer extends ServedAction<ConsumerDescribed> {

    private static final Name DESCRIPTION = Name.of("ConsumerDescription");

    DescribeStreamConsumer() {
        super(
                "DescribeStreamConsumer",
                ConsumerDescribed.class,
                Inputs.STREAM_ARN,
                ConsumerNaming.CONSUMER_NAME,
                ConsumerNaming.CONSUMER_ARN,
                Inputs.STREAM_ID);
    }

    @Override
    public ServiceCommand command(Request request) {
        return new ConsumerCommand.DescribeStreamConsumer(ConsumerNaming.consumer(request));
    }

    @Override
    void write(ConsumerDescribed reply, BodyWriter out, Asked asked) {
        out.name(DESCRIPTION).openMap();
        ConsumerOutput.write(reply.consumer(), out, asked.service());
        out.text(Names.STREAM_ARN, Arns.of(reply.consumer().stream(), asked.service()));
        out.closeMap();
    }
}
