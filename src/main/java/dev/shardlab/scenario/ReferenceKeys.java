package dev.shardlab.scenario;

import dev.shardlab.model.GroupName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.Shape;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The keys by which objects refer to a stream, a producer or a group; each may be left out when there is only one. */
final class ReferenceKeys {

    private ReferenceKeys() {}

    static <T> Key<T, StreamName> stream(Shape<T> shape, Function<T, @Nullable StreamName> get) {
        return shape.derived(
                "stream",
                Fields.STREAM_REFERENCE,
                Fields.STREAM_REFERENCE.unlessOnly(),
                "\"clicks\"",
                "Which stream.",
                get);
    }

    static <T> Key<T, ProducerName> producer(Shape<T> shape, Function<T, @Nullable ProducerName> get) {
        return shape.derived(
                "producer",
                Fields.PRODUCER_REFERENCE,
                Fields.PRODUCER_REFERENCE.unlessOnly(),
                "\"web-1\"",
                "Which producer.",
                get);
    }

    static <T> Key<T, GroupName> group(Shape<T> shape, Function<T, @Nullable GroupName> get) {
        return shape.derived(
                "group",
                Fields.GROUP_REFERENCE,
                Fields.GROUP_REFERENCE.unlessOnly(),
                "\"billing\"",
                "Which group.",
                get);
    }
}
