package dev.shardlab.model.kinesis;

import java.util.OptionalLong;

/**
 * Means one registered consumer.
 *
 * @param createdEpochSecond the end of a consumer's ARN, which tells two consumers apart that had the same name one after the
 *     other; empty when it was meant by stream and name alone
 */
public record ConsumerRef(StreamName stream, ConsumerName name, OptionalLong createdEpochSecond) {

    public static ConsumerRef named(StreamName stream, ConsumerName name) {
        return new ConsumerRef(stream, name, OptionalLong.empty());
    }
}
