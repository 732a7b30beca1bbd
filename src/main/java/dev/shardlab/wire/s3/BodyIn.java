package dev.shardlab.wire.s3;

import dev.shardlab.wire.sign.ChunkSignatures;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A body on its way, taken out of what it is wrapped in and compared with what its head said of it. */
final class BodyIn {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final String UNSIGNED = "UNSIGNED-PAYLOAD";
    private static final String UNSIGNED_CHUNKS = "STREAMING-UNSIGNED-PAYLOAD-TRAILER";
    private static final String SIGNED_CHUNKS = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD";
    private static final String SIGNED_CHUNKS_WITH_TRAILER = SIGNED_CHUNKS + "-TRAILER";

    private final BodyTarget target;
    private final @Nullable String expectedHash;
    private final MessageDigest hash = Sums.sha256();
    private final @Nullable AwsChunks chunks;

    /**
     * One that begins.
     *
     * @param payload what the head says of it
     * @param signatures of its chunks; null if any will do
     */
    BodyIn(S3Request request, String payload, @Nullable ChunkSignatures signatures, BodyTarget target)
            throws S3Refusal {
        this.target = target;
        this.expectedHash = HASH.matcher(payload).matches() ? payload : null;
        boolean isInSignedChunks = payload.equals(SIGNED_CHUNKS) || payload.equals(SIGNED_CHUNKS_WITH_TRAILER);
        boolean isInChunks = isInSignedChunks || payload.equals(UNSIGNED_CHUNKS);
        if (expectedHash == null && !isInChunks && !payload.equals(UNSIGNED)) {
            throw payload.startsWith("STREAMING-")
                    ? S3Error.NOT_IMPLEMENTED.refusal()
                    : S3Error.INVALID_ARGUMENT.saying("x-amz-content-sha256 must be UNSIGNED-PAYLOAD, "
                            + UNSIGNED_CHUNKS + ", " + SIGNED_CHUNKS + ", " + SIGNED_CHUNKS_WITH_TRAILER
                            + " or a valid sha256 value.");
        }
        this.chunks = isInChunks ? new AwsChunks(decodedLength(request), isInSignedChunks, signatures, target) : null;
    }

    /** Whether nobody vouches for the body. */
    static boolean isUnsigned(String payload) {
        return payload.equals(UNSIGNED) || payload.equals(UNSIGNED_CHUNKS);
    }

    private static long decodedLength(S3Request request) throws S3Refusal {
        String said = request.header("x-amz-decoded-content-length");
        long length = said == null ? -1 : ClientNumbers.read(said);
        if (length < 0) {
            throw S3Error.MISSING_CONTENT_LENGTH.refusal();
        }
        return length;
    }

    void take(ByteBuffer arrived) throws S3Refusal, IOException {
        if (chunks != null) {
            chunks.take(arrived);
        } else {
            if (expectedHash != null) {
                hash.update(arrived.duplicate());
            }
            target.write(arrived);
        }
    }

    /** What stood behind it; once all has come. */
    SortedMap<String, String> end() throws S3Refusal {
        if (expectedHash != null) {
            String computed = HexFormat.of().formatHex(hash.digest());
            if (!computed.equals(expectedHash)) {
                throw S3Error.WRONG_CONTENT_SHA_256
                        .refusal()
                        .with("ClientComputedContentSHA256", expectedHash)
                        .with("S3ComputedContentSHA256", computed);
            }
        }
        return chunks == null ? new TreeMap<>() : chunks.end();
    }
}
