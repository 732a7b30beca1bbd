package dev.shardlab.command.kinesis;

import dev.shardlab.model.Tags;
import dev.shardlab.model.kinesis.Resource;
import dev.shardlab.model.kinesis.StreamName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts tags on a stream or a consumer, takes them away, lists them. */
public sealed interface TagCommand extends ServiceCommand {

    Resource resource();

    record AddTagsToStream(StreamName stream, Tags tags) implements TagCommand {
        @Override
        public Resource resource() {
            return new Resource.OfStream(stream);
        }
    }

    record RemoveTagsFromStream(StreamName stream, List<String> keys) implements TagCommand {
        public RemoveTagsFromStream {
            keys = List.copyOf(keys);
        }

        @Override
        public Resource resource() {
            return new Resource.OfStream(stream);
        }
    }

    /**
     * ListTagsForStream.
     *
     * @param exclusiveStartKey the key before the first to be listed, null for the first of all
     * @param limit 1 to 50
     */
    record ListTagsForStream(StreamName stream, @Nullable String exclusiveStartKey, int limit) implements TagCommand {
        public static final int DEFAULT_LIMIT = 50;

        @Override
        public Resource resource() {
            return new Resource.OfStream(stream);
        }
    }

    record TagResource(Resource resource, Tags tags) implements TagCommand {}

    record UntagResource(Resource resource, List<String> keys) implements TagCommand {
        public UntagResource {
            keys = List.copyOf(keys);
        }
    }

    record ListTagsForResource(Resource resource) implements TagCommand {}
}
