package dev.shardlab.api.kinesis.action;

import static dev.shardlab.api.shape.Member.optional;
import static dev.shardlab.api.shape.Member.required;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.body.Name;
import dev.shardlab.api.shape.Member;
import dev.shardlab.command.kinesis.ConsumerCommand;
import dev.shardlab.command.kinesis.ConsumerReply.ConsumerRegistered;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.model.kinesis.ConsumerName;
import java.util.SortedMap;

/** Registers a consumer with enhanced fan-out. */
final class RegisterStreamConsumer extends ServedAction<ConsumerRegistered> {

    private static final Member<String> CONSUMER_NAME = required("ConsumerName", Inputs.CONSUMER_NAME);
    private static final Member<SortedMap<String, String>> TAGS = optional("Tags", Inputs.TAGS);
    private static final Name CONSUMER = Name.of("Consumer");

    RegisterStreamConsumer() {
        super(
                "RegisterStreamConsumer",
                ConsumerRegistered.class,
                Inputs.STREAM_ARN_REQUIRED,
                CONSUMER_NAME,
                Inputs.STREAM_ID,
                TAGS);
    }

    @Override
    public ServiceCommand command(Request request) {
        return new ConsumerCommand.RegisterStreamConsumer(
                request.stream(), new ConsumerName(request.values().get(CONSUMER_NAME)), request.tags(TAGS));
    }

    @Override
    void write(ConsumerRegistered reply, BodyWriter out, Asked asked) {
        out.name(CONSUMER).openMap();
        ConsumerOutput.write(reply.consumer(), out, asked.service());
        out.closeMap();
    }
}
