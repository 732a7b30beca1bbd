package dev.shardlab.api.kinesis.action;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.body.Name;
import dev.shardlab.api.kinesis.opaque.Arns;
import dev.shardlab.command.kinesis.ConsumerReply.ConsumerListing;
import dev.shardlab.model.Service;

/** A consumer in an answer. */
final class ConsumerOutput {

    private static final Name NAME = Name.of("ConsumerName");
    private static final Name ARN = Name.of("ConsumerARN");
    private static final Name STATUS = Name.of("ConsumerStatus");
    private static final Name CREATED = Name.of("ConsumerCreationTimestamp");

    private ConsumerOutput() {}

    /** The members alone, not the map around them. */
    static void write(ConsumerListing consumer, BodyWriter out, Service service) {
        out.text(NAME, consumer.name().value())
                .text(ARN, Arns.of(consumer.stream(), consumer.name(), consumer.createdAt(), service))
                .text(STATUS, consumer.status().name())
                .time(CREATED, consumer.createdAt());
    }
}
