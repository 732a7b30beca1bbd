package dev.shardlab.engine.control;

import dev.shardlab.engine.stream.ServiceWords;
import dev.shardlab.engine.stream.Streams;
import dev.shardlab.model.ConsumerRef;
import dev.shardlab.model.Resource;
import dev.shardlab.state.LabState;
import dev.shardlab.state.Labels;

/** Finds what carries tags and a policy, or refuses it. */
final class Resources {

    private Resources() {}

    static Labels labels(LabState state, Resource resource) {
        return switch (resource) {
            case Resource.OfStream(var stream) -> Streams.find(state, stream).labels();
            case Resource.OfConsumer(ConsumerRef consumer) ->
                Streams.find(state, consumer.stream())
                        .consumers()
                        .meant(consumer)
                        .orElseThrow(() -> ServiceWords.of(state).consumerNotFound(consumer))
                        .labels();
        };
    }

    /** The resource in the middle of a sentence. */
    static String asObject(LabState state, Resource resource) {
        String stream = ServiceWords.of(state).streamAsObject(resource.stream());
        return switch (resource) {
            case Resource.OfStream _ -> stream;
            case Resource.OfConsumer(ConsumerRef consumer) -> "consumer %s of %s".formatted(consumer.name(), stream);
        };
    }
}
