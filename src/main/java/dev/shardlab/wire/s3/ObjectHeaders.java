package dev.shardlab.wire.s3;

import dev.shardlab.sink.s3.ObjectMetadata;
import dev.shardlab.sink.s3.ObjectMetadata.Checksum;
import dev.shardlab.sink.s3.StoredObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What headers say of an object. When it is given out, a browser is told to save it and not to run anything in it, whatever was said when
 * it was put (rule S2 of our security).
 */
final class ObjectHeaders {

    private static final String USER = "x-amz-meta-";
    private static final int MOST_USER_BYTES = 2_048;
    private static final String DISPOSITION = "content-disposition";
    private static final String ATTACHMENT = "attachment";
    private static final String UNKNOWN_TYPE = "binary/octet-stream";
    private static final List<String> KEPT = List.of(
            ObjectMetadata.CONTENT_TYPE,
            ObjectMetadata.CONTENT_ENCODING,
            "content-language",
            DISPOSITION,
            "cache-control",
            "expires");

    /** What would change what becomes of an object, and is not served. */
    private static final List<String> NOT_SERVED = List.of(
            "x-amz-tagging",
            "x-amz-website-redirect-location",
            "x-amz-object-lock-mode",
            "x-amz-object-lock-retain-until-date",
            "x-amz-object-lock-legal-hold",
            "x-amz-server-side-encryption-customer-algorithm",
            "x-amz-write-offset-bytes");

    private ObjectHeaders() {}

    static ObjectMetadata read(S3Request request) throws S3Refusal {
        for (String name : NOT_SERVED) {
            if (request.header(name) != null) {
                throw S3Error.NOT_IMPLEMENTED.refusal().with("Header", name);
            }
        }
        SortedMap<String, String> headers = new TreeMap<>();
        SortedMap<String, String> user = new TreeMap<>();
        int userBytes = 0;
        for (String name : request.head().headerNames()) {
            String value = String.join(",", request.head().header(name));
            if (KEPT.contains(name)) {
                headers.put(name, value);
            } else if (name.startsWith(USER)) {
                user.put(name.substring(USER.length()), value);
                userBytes += name.length() - USER.length() + value.getBytes(StandardCharsets.UTF_8).length;
            }
        }
        if (userBytes > MOST_USER_BYTES) {
            throw S3Error.METADATA_TOO_LARGE.refusal();
        }
        String encoding = withoutChunks(headers.remove(ObjectMetadata.CONTENT_ENCODING));
        if (encoding != null) {
            headers.put(ObjectMetadata.CONTENT_ENCODING, encoding);
        }
        return new ObjectMetadata(headers, user, null);
    }

    /** That a body came in chunks says nothing of the object. */
    private static @Nullable String withoutChunks(@Nullable String encoding) {
        if (encoding == null) {
            return null;
        }
        String rest = Arrays.stream(encoding.split(",", -1))
                .map(String::strip)
                .filter(each -> !each.toLowerCase(Locale.ROOT).equals("aws-chunked") && !each.isEmpty())
                .collect(Collectors.joining(","));
        return rest.isEmpty() ? null : rest;
    }

    /** @param withChecksum whether its sum is told, if it has one */
    static Map<String, String> of(StoredObject object, S3Request request, boolean withChecksum) throws S3Refusal {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(ObjectMetadata.CONTENT_TYPE, UNKNOWN_TYPE);
        headers.putAll(object.metadata().headers());
        for (String name : KEPT) {
            String asked = request.parameter("response-" + name);
            if (asked != null) {
                headers.put(name, asked);
            }
        }
        String disposition = headers.getOrDefault(DISPOSITION, "");
        if (!disposition.toLowerCase(Locale.ROOT).startsWith(ATTACHMENT)) {
            headers.put(DISPOSITION, ATTACHMENT);
        }
        headers.put("x-content-type-options", "nosniff");
        headers.put("content-security-policy", "sandbox");
        headers.put("etag", quoted(object.etag()));
        headers.put("last-modified", Times.inHeader(object.lastModified()));
        headers.put("accept-ranges", "bytes");
        object.metadata().user().forEach((name, value) -> headers.put(USER + name, value));
        if (withChecksum) {
            headers.putAll(ofChecksum(object.metadata().checksum()));
        }
        for (String value : headers.values()) {
            if (value.chars().anyMatch(c -> c < ' ' && c != '\t')) {
                throw S3Error.INVALID_ARGUMENT.saying("A header would have control characters in it.");
            }
        }
        return headers;
    }

    static Map<String, String> ofChecksum(@Nullable Checksum checksum) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (checksum != null) {
            headers.put(checksum.algorithm().header(), checksum.value());
            headers.put("x-amz-checksum-type", type(checksum));
        }
        return headers;
    }

    static String type(Checksum checksum) {
        return checksum.isComposite() ? "COMPOSITE" : "FULL_OBJECT";
    }

    static String quoted(String etag) {
        return "\"" + etag + "\"";
    }
}
