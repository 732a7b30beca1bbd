package dev.shardlab.state.kinesis;

import dev.shardlab.model.Tags;
import org.jspecify.annotations.Nullable;

/**
 * What is attached to a stream or a consumer.
 *
 * @param policy a JSON text, null if there is none
 */
public record ResourceLabels(Tags tags, @Nullable String policy) {

    static ResourceLabels of(Tags tags) {
        return new ResourceLabels(tags, null);
    }

    ResourceLabels withTags(Tags others) {
        return new ResourceLabels(others, policy);
    }

    ResourceLabels withPolicy(@Nullable String other) {
        return new ResourceLabels(tags, other);
    }
}
