package dev.shardlab.sink.s3;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an object by whoever puts it.
 *
 * @param headers by their names in small letters, such as {@code content-type} and {@code content-encoding}
 * @param user what the user adds, by names in small letters
 * @param checksum one that was sent along, or was calculated; null if there is none
 */
public record ObjectMetadata(
        SortedMap<String, String> headers,
        SortedMap<String, String> user,
        @Nullable Checksum checksum) {

    public static final String CONTENT_TYPE = "content-type";
    public static final String CONTENT_ENCODING = "content-encoding";

    /** Says that an object is encrypted, and under which key. */
    public static final String ENCRYPTION = "x-amz-server-side-encryption";

    public static final String ENCRYPTION_KEY = "x-amz-server-side-encryption-aws-kms-key-id";

    private static final String BY_KEY_SERVICE = "aws:kms";

    /** Nothing is said of it. */
    public static final ObjectMetadata NONE = new ObjectMetadata(new TreeMap<>(), new TreeMap<>(), null);

    /**
     * A sum of an object's bytes.
     *
     * @param value in base64; of an object made of parts that were summed one by one with their number behind a hyphen
     */
    public record Checksum(ChecksumAlgorithm algorithm, String value) {

        /** Whether it is the sum of the sums of the parts. */
        public boolean isComposite() {
            return value.indexOf('-') >= 0;
        }
    }

    /** Keeps its own copies. */
    public ObjectMetadata {
        headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
        user = Collections.unmodifiableSortedMap(new TreeMap<>(user));
    }

    /** Of content of this type, and in this encoding if there is one. */
    public static ObjectMetadata of(String contentType, @Nullable String contentEncoding) {
        Map<String, String> headers = new TreeMap<>();
        headers.put(CONTENT_TYPE, contentType);
        if (contentEncoding != null) {
            headers.put(CONTENT_ENCODING, contentEncoding);
        }
        return new ObjectMetadata(new TreeMap<>(headers), new TreeMap<>(), null);
    }

    /** Under which key the object is encrypted; null if it is not. */
    @Nullable
    String sealedUnder() {
        return headers.get(ENCRYPTION_KEY);
    }

    /** @param key null if it is not encrypted */
    ObjectMetadata withSealedUnder(@Nullable String key) {
        SortedMap<String, String> changed = new TreeMap<>(headers);
        changed.remove(ENCRYPTION);
        changed.remove(ENCRYPTION_KEY);
        if (key != null) {
            changed.put(ENCRYPTION, BY_KEY_SERVICE);
            changed.put(ENCRYPTION_KEY, key);
        }
        return new ObjectMetadata(changed, user, checksum);
    }

    /** The same with another sum. */
    public ObjectMetadata withChecksum(@Nullable Checksum other) {
        return new ObjectMetadata(headers, user, other);
    }
}
