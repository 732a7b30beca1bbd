package dev.shardlab.api.kinesis.action;

import dev.shardlab.command.kinesis.ConsumerCommand;
import dev.shardlab.command.kinesis.ServiceCommand;

/** Takes a consumer away from its stream. */
final class DeregisterStreamConsumer extends Silent {

    DeregisterStreamConsumer() {
        super(
                "DeregisterStreamConsumer",
                Inputs.STREAM_ARN,
                ConsumerNaming.CONSUMER_NAME,
                ConsumerNaming.CONSUMER_ARN,
                Inputs.STREAM_ID);
    }

    @Override
    public ServiceCommand command(Request request) {
        return new ConsumerCommand.DeregisterStreamConsumer(ConsumerNaming.consumer(request));
    }
}
