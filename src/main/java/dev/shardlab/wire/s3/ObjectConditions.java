package dev.shardlab.wire.s3;

import dev.shardlab.sink.s3.PutCondition;
import dev.shardlab.sink.s3.StoredObject;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Under which conditions an object is given, copied or put (RFC 9110, 13; Amazon S3 API Reference, GetObject). */
final class ObjectConditions {

    private ObjectConditions() {}

    /** Of a read: {@code If-Match} and the like. */
    static void requireForRead(S3Request request, StoredObject object) throws S3Refusal {
        boolean isUnmodified = isUnmodified(request, "if-", object);
        if (!isUnmodified) {
            throw S3Error.PRECONDITION_FAILED.refusal();
        }
        if (!isOther(request, "if-", object)) {
            throw S3Error.NOT_MODIFIED.refusal();
        }
    }

    /** Of a copy: the same about what is copied, and either is a condition that does not hold. */
    static void requireForCopy(S3Request request, StoredObject source) throws S3Refusal {
        String prefix = "x-amz-copy-source-if-";
        if (!isUnmodified(request, prefix, source) || !isOther(request, prefix, source)) {
            throw S3Error.PRECONDITION_FAILED.refusal();
        }
    }

    private static boolean isUnmodified(S3Request request, String prefix, StoredObject object) {
        String match = request.header(prefix + "match");
        Instant since = Times.read(request.header(prefix + "unmodified-since"));
        return match == null ? since == null || !object.lastModified().isAfter(since) : names(match, object);
    }

    private static boolean isOther(S3Request request, String prefix, StoredObject object) {
        String noneMatch = request.header(prefix + "none-match");
        Instant since = Times.read(request.header(prefix + "modified-since"));
        return noneMatch == null ? since == null || object.lastModified().isAfter(since) : !names(noneMatch, object);
    }

    private static boolean names(String header, StoredObject object) {
        return Arrays.stream(header.split(",", -1))
                .map(ObjectConditions::unquoted)
                .anyMatch(each -> each.equals("*") || each.equals(object.etag()));
    }

    /** An ETag as it is kept. */
    static String unquoted(String etag) {
        String bare = etag.strip();
        String strong = bare.startsWith("W/") ? bare.substring(2) : bare;
        return strong.length() > 1 && strong.startsWith("\"") && strong.endsWith("\"")
                ? strong.substring(1, strong.length() - 1)
                : strong;
    }

    /** Of a write. */
    static PutCondition forPut(S3Request request) throws S3Refusal {
        @Nullable String none = request.header("if-none-match");
        @Nullable String match = request.header("if-match");
        if (none != null && !none.strip().equals("*")) {
            throw S3Error.NOT_IMPLEMENTED.refusal();
        }
        return new PutCondition(none != null, match == null ? null : unquoted(match));
    }
}
