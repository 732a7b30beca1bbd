package dev.shardlab.state.kinesis;

import dev.shardlab.model.Tags;
import org.jspecify.annotations.Nullable;

/**
 * What is attached to a stream or a consumer.
 *
 * @param policy a JSON text, null if there is none
 */
public record Labels(Tags tags, @Nullable String policy) {

    static Labels of(Tags tags) {
        return new Labels(tags, null);
    }

    Labels withTags(Tags others) {
        return new Labels(others, policy);
    }

    Labels withPolicy(@Nullable String other) {
        return new Labels(tags, other);
    }
}
