package dev.shardlab.wire.s3;

import dev.shardlab.model.s3.BucketName;
import dev.shardlab.model.s3.ObjectKey;
import dev.shardlab.wire.sign.SignedParts;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request taken apart: bucket and key from its path, or the bucket from its host, and its parameters. */
final class S3Request {

    private final SignedParts head;
    private final S3Visit visit;
    private final Map<String, String> parameters;
    private final @Nullable BucketName bucket;
    private final @Nullable ObjectKey key;

    private S3Request(
            SignedParts head,
            S3Visit visit,
            Map<String, String> parameters,
            @Nullable BucketName bucket,
            @Nullable ObjectKey key) {
        this.head = head;
        this.visit = visit;
        this.parameters = parameters;
        this.bucket = bucket;
        this.key = key;
    }

    static S3Request of(SignedParts head, S3Visit visit) throws S3Refusal {
        String path = head.rawPath().startsWith("/") ? head.rawPath().substring(1) : head.rawPath();
        BucketName bucket = visit.hostBucket();
        String rest = path;
        if (bucket == null && !path.isEmpty()) {
            int slash = path.indexOf('/');
            bucket = bucket(Escapes.read(slash < 0 ? path : path.substring(0, slash), false));
            rest = slash < 0 ? "" : path.substring(slash + 1);
        }
        return new S3Request(
                head, visit, Escapes.parameters(head.rawQuery()), bucket, rest.isEmpty() ? null : escapedKey(rest));
    }

    private static BucketName bucket(String name) throws S3Refusal {
        if (!BucketName.isValid(name)) {
            throw S3Error.INVALID_BUCKET_NAME.refusal().with("BucketName", name);
        }
        return new BucketName(name);
    }

    private static ObjectKey escapedKey(String escaped) throws S3Refusal {
        return key(Escapes.read(escaped, false));
    }

    /** A key that a client names. */
    static ObjectKey key(String key) throws S3Refusal {
        if (!ObjectKey.isValid(key)) {
            throw key.isEmpty()
                    ? S3Error.INVALID_ARGUMENT.saying("Object key must not be empty")
                    : S3Error.KEY_TOO_LONG.refusal();
        }
        return new ObjectKey(key);
    }

    /** The place of an object that is copied: {@code bucket/key}, escaped, maybe with a slash before it. */
    record Source(BucketName bucket, ObjectKey key) {

        static Source read(String text) throws S3Refusal {
            if (text.contains("?versionId=")) {
                throw S3Error.NOT_IMPLEMENTED.refusal();
            }
            String place = text.startsWith("/") ? text.substring(1) : text;
            String whole = Escapes.read(place, false);
            int slash = whole.indexOf('/');
            if (slash < 0) {
                throw S3Error.INVALID_ARGUMENT.saying("Invalid copy source object key");
            }
            return new Source(S3Request.bucket(whole.substring(0, slash)), S3Request.key(whole.substring(slash + 1)));
        }
    }

    SignedParts head() {
        return head;
    }

    S3Visit visit() {
        return visit;
    }

    String method() {
        return head.method();
    }

    boolean namesBucket() {
        return bucket != null;
    }

    boolean namesKey() {
        return key != null;
    }

    BucketName bucket() throws S3Refusal {
        if (bucket == null) {
            throw S3Error.INVALID_BUCKET_NAME.refusal();
        }
        return bucket;
    }

    ObjectKey key() throws S3Refusal {
        if (key == null) {
            throw S3Error.INVALID_ARGUMENT.refusal();
        }
        return key;
    }

    /** Null if it is not there. */
    @Nullable
    String header(String name) {
        return head.firstHeader(name);
    }

    /** Null if it is not there. */
    @Nullable
    String parameter(String name) {
        return parameters.get(name);
    }

    /** As it is, or as it is taken to be. */
    String parameter(String name, String otherwise) {
        return parameters.getOrDefault(name, otherwise);
    }

    boolean has(String parameter) {
        return parameters.containsKey(parameter);
    }

    Map<String, String> parameters() {
        return parameters;
    }

    /** A number that was asked for, of this many at most. */
    int number(String parameter, int otherwise, int most) throws S3Refusal {
        String text = parameters.get(parameter);
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        long number = ClientNumbers.read(text);
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw S3Error.INVALID_ARGUMENT
                    .saying("Provided " + parameter + " not an integer or within integer range")
                    .with("ArgumentName", parameter)
                    .with("ArgumentValue", text);
        }
        return (int) Math.min(number, most);
    }
}
