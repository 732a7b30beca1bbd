package dev.shardlab.wire.s3;

import dev.shardlab.sink.s3.ChecksumAlgorithm;
import dev.shardlab.sink.s3.ObjectMetadata.Checksum;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sums that a client says of a body, before it or behind it, and how they are compared. */
final class Integrity {

    private static final int MD5_BYTES = 16;

    private final @Nullable String md5;
    private final @Nullable ChecksumAlgorithm algorithm;
    private final @Nullable String said;

    private Integrity(@Nullable String md5, @Nullable ChecksumAlgorithm algorithm, @Nullable String said) {
        this.md5 = md5;
        this.algorithm = algorithm;
        this.said = said;
    }

    static Integrity of(S3Request request) throws S3Refusal {
        List<ChecksumAlgorithm> inHead = Arrays.stream(ChecksumAlgorithm.values())
                .filter(each -> request.header(each.header()) != null)
                .toList();
        if (inHead.size() > 1) {
            throw S3Error.INVALID_REQUEST.saying("Expecting a single x-amz-checksum- header");
        }
        String md5 = request.header("content-md5");
        if (md5 != null && length(md5) != MD5_BYTES) {
            throw S3Error.INVALID_DIGEST.refusal();
        }
        if (!inHead.isEmpty()) {
            ChecksumAlgorithm algorithm = inHead.getFirst();
            return new Integrity(md5, algorithm, request.header(algorithm.header()));
        }
        String behind = request.header("x-amz-trailer");
        for (ChecksumAlgorithm each : ChecksumAlgorithm.values()) {
            if (behind != null && behind.strip().equalsIgnoreCase(each.header())) {
                return new Integrity(md5, each, null);
            }
        }
        return new Integrity(md5, named(request.header("x-amz-sdk-checksum-algorithm")), null);
    }

    /** The algorithm of a name; null if none is named. */
    static @Nullable ChecksumAlgorithm named(@Nullable String name) throws S3Refusal {
        if (name == null || name.isEmpty()) {
            return null;
        }
        try {
            return ChecksumAlgorithm.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw S3Error.INVALID_REQUEST.saying(
                    "Checksum algorithm provided is unsupported. Please try again with any of"
                            + " the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]");
        }
    }

    private static int length(String base64) {
        try {
            return Base64.getDecoder().decode(base64).length;
        } catch (IllegalArgumentException _) {
            return -1;
        }
    }

    /** What must be summed to compare, beside the MD5. */
    Set<ChecksumAlgorithm> summed() {
        return algorithm == null ? Set.of() : Set.of(algorithm);
    }

    /** Calculates a sum in base64. */
    @FunctionalInterface
    interface Summing {

        String sum(ChecksumAlgorithm algorithm) throws IOException;
    }

    /**
     * Compares.
     *
     * @param md5Hex of what came
     * @param trailers that stood behind it
     * @return the sum that is kept; null if none is
     */
    @Nullable
    Checksum check(String md5Hex, Summing summing, Map<String, String> trailers) throws S3Refusal, IOException {
        if (md5 != null
                && !md5.equals(Base64.getEncoder().encodeToString(HexFormat.of().parseHex(md5Hex)))) {
            throw S3Error.BAD_DIGEST.refusal();
        }
        if (algorithm == null) {
            return null;
        }
        String computed = summing.sum(algorithm);
        String expected = said == null ? trailers.get(algorithm.header()) : said;
        if (expected != null && !expected.equals(computed)) {
            throw length(expected) != length(computed)
                    ? S3Error.INVALID_REQUEST.saying("Value for " + algorithm.header() + " header is invalid.")
                    : S3Error.BAD_DIGEST.saying(
                            "The " + algorithm.name() + " you specified did not match the calculated checksum.");
        }
        return new Checksum(algorithm, computed);
    }
}
