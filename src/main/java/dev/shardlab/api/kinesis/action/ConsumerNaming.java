package dev.shardlab.api.kinesis.action;

import static dev.shardlab.api.shape.Member.optional;

import dev.shardlab.api.kinesis.opaque.Arns;
import dev.shardlab.api.shape.Member;
import dev.shardlab.model.kinesis.ConsumerName;
import dev.shardlab.model.kinesis.ConsumerRef;
import dev.shardlab.model.kinesis.StreamName;
import java.util.Optional;

/** The members by which a consumer is named: by its ARN, or by its stream's ARN and its own name, or by all if they agree. */
final class ConsumerNaming {

    static final Member<String> CONSUMER_NAME = optional("ConsumerName", Inputs.CONSUMER_NAME);
    static final Member<String> CONSUMER_ARN = optional("ConsumerARN", Inputs.CONSUMER_ARN);

    private ConsumerNaming() {}

    static ConsumerRef consumer(Request request) {
        Optional<StreamName> stream = request.streamIfNamed();
        Optional<ConsumerName> name = request.text(CONSUMER_NAME).map(ConsumerName::new);
        Optional<ConsumerRef> byArn = request.text(CONSUMER_ARN).map(arn -> consumer(arn, request));
        byArn.ifPresent(consumer -> requireAgreement(consumer, stream, name));
        return byArn.or(() -> stream.flatMap(of -> name.map(called -> ConsumerRef.named(of, called))))
                .orElseThrow(() -> RequestRefusals.either("ConsumerARN", "StreamARN and ConsumerName"));
    }

    static ConsumerRef consumer(String arn, Request request) {
        return Arns.consumer(arn).orElseThrow(() -> RequestRefusals.resourceNotFound(arn, request.service()));
    }

    private static void requireAgreement(
            ConsumerRef consumer, Optional<StreamName> stream, Optional<ConsumerName> name) {
        if (stream.isPresent() && !stream.get().equals(consumer.stream())) {
            throw RequestRefusals.conflict("StreamARN", "ConsumerARN");
        }
        if (name.isPresent() && !name.get().equals(consumer.name())) {
            throw RequestRefusals.invalid("ConsumerName and ConsumerARN do not name the same consumer.");
        }
    }
}
