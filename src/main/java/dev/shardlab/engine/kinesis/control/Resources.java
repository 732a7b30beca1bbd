package dev.shardlab.engine.kinesis.control;

import dev.shardlab.engine.kinesis.stream.ServiceWords;
import dev.shardlab.engine.kinesis.stream.Streams;
import dev.shardlab.model.kinesis.ConsumerRef;
import dev.shardlab.model.kinesis.Resource;
import dev.shardlab.model.kinesis.StreamArns;
import dev.shardlab.state.kinesis.ConsumerState;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.ResourceLabels;
import java.util.Optional;

/** Finds what carries tags and a policy, or refuses it. */
final class Resources {

    private Resources() {}

    /** Of a resource of which refusals speak by its ARN. */
    static ResourceLabels labelsByArn(KinesisState state, Resource resource) {
        String arn = StreamArns.of(resource, state.service());
        boolean isThere = state.stream(resource.stream()).isPresent();
        return switch (resource) {
            case Resource.OfConsumer(ConsumerRef consumer)
            when isThere ->
                ofConsumer(state, consumer)
                        .orElseThrow(() -> ServiceWords.of(state).consumerNotFound(arn));
            case Resource.OfStream _ when isThere -> labels(state, resource);
            case Resource.OfStream _, Resource.OfConsumer _ ->
                throw ServiceWords.of(state).streamNotFound(arn);
        };
    }

    private static Optional<ResourceLabels> ofConsumer(KinesisState state, ConsumerRef consumer) {
        return Streams.find(state, consumer.stream())
                .consumers()
                .meant(consumer)
                .map(ConsumerState::labels);
    }

    static ResourceLabels labels(KinesisState state, Resource resource) {
        return switch (resource) {
            case Resource.OfStream(var stream) -> Streams.find(state, stream).labels();
            case Resource.OfConsumer(ConsumerRef consumer) ->
                ofConsumer(state, consumer)
                        .orElseThrow(() -> ServiceWords.of(state).consumerNotFound(consumer));
        };
    }

    /** The resource in the middle of a sentence. */
    static String asObject(KinesisState state, Resource resource) {
        String stream = ServiceWords.of(state).streamAsObject(resource.stream());
        return switch (resource) {
            case Resource.OfStream _ -> stream;
            case Resource.OfConsumer(ConsumerRef consumer) -> "consumer %s of %s".formatted(consumer.name(), stream);
        };
    }
}
