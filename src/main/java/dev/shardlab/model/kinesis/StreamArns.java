package dev.shardlab.model.kinesis;

import dev.shardlab.model.Service;

/** How the service names streams and consumers wherever they are meant beyond doubt. */
public final class StreamArns {

    private StreamArns() {}

    /** The ARN of a stream. */
    public static String of(StreamName stream, Service service) {
        return service.arn("kinesis", "stream/" + stream);
    }

    /** The ARN of a stream or a consumer; a consumer is meant by its ARN. */
    public static String of(Resource resource, Service service) {
        return switch (resource) {
            case Resource.OfStream(StreamName stream) -> of(stream, service);
            case Resource.OfConsumer(ConsumerRef consumer) ->
                "%s/consumer/%s:%s"
                        .formatted(
                                of(consumer.stream(), service),
                                consumer.name(),
                                consumer.createdEpochSecond().orElseThrow());
        };
    }
}
