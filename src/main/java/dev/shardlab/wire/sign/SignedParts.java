package dev.shardlab.wire.sign;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of an HTTP request that its signature covers, as they were sent. */
public interface SignedParts {

    /** As it was sent, such as {@code POST}. */
    String method();

    /** The path, escapes and all; never empty. */
    String rawPath();

    /** What stands behind the question mark, escapes and all. */
    @Nullable
    String rawQuery();

    /** The values of a header in the order sent; empty if there is none. Over HTTP/2 {@code host} is the authority. */
    List<String> header(String name);

    /** The names of all headers in small letters, each once; presigned requests have theirs in the query. */
    Set<String> headerNames();

    /** The bytes of the body; empty if there is none, or if it has not been read. */
    byte[] body();

    /** The first value of a header, or null if there is none. */
    default @Nullable String firstHeader(String name) {
        List<String> values = header(name);
        return values.isEmpty() ? null : values.getFirst();
    }
}
