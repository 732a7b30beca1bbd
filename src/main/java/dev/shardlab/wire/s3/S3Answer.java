package dev.shardlab.wire.s3;

import dev.shardlab.sink.s3.OpenObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What goes back to a client.
 *
 * @param headers beside those that every answer has
 */
public record S3Answer(int status, Map<String, String> headers, Body body) {

    /** Keeps its own copy, in order. */
    public S3Answer {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** What comes behind the head. */
    public sealed interface Body {

        /** Nothing, nor a length. */
        record None() implements Body {}

        /** Nothing, but this would have been the length of what a GET would have brought. */
        record Withheld(long bytes) implements Body {}

        /** XML. */
        @SuppressWarnings("ArrayRecordComponent") // handed on to be written once
        record Xml(byte[] bytes) implements Body {}

        /** Some of an object, to be closed by whoever sends it. */
        record Some(OpenObject object, long first, long length) implements Body {}
    }

    static S3Answer nothing(int status) {
        return new S3Answer(status, Map.of(), new Body.None());
    }

    static S3Answer xml(XmlText text) {
        return new S3Answer(200, Map.of(), new Body.Xml(text.bytes()));
    }

    S3Answer with(String header, @Nullable String value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new S3Answer(status, more, body);
    }
}
