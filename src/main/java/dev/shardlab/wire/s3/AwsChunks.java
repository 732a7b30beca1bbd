package dev.shardlab.wire.s3;

import dev.shardlab.wire.sign.ChunkSignatures;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A body in the service's own chunks, read piece by piece as it comes: of each its length, mostly a signature, and its bytes; behind the
 * last one sums of all. (Amazon S3 API Reference, Signature calculations: transferring payload in multiple chunks.)
 */
final class AwsChunks {

    private enum At {
        HEAD,
        BYTES,
        END_OF_BYTES,
        TRAILERS,
        OVER
    }

    private static final int LONGEST_LINE = 1_024;
    private static final int MOST_TRAILERS = 16;
    private static final int MOST_HEX_DIGITS = 15;
    private static final String SIGNATURE = "chunk-signature=";
    private static final String TRAILER_SIGNATURE = "x-amz-trailer-signature";

    private final long decodedBytes;
    private final boolean isSigned;
    private final @Nullable ChunkSignatures signatures;
    private final BodyTarget target;
    private final MessageDigest hash = Sums.sha256();
    private final StringBuilder line = new StringBuilder();
    private final SortedMap<String, String> trailers = new TreeMap<>();
    private final StringBuilder signedTrailers = new StringBuilder();
    private @Nullable String trailerSignature;
    private At at = At.HEAD;
    private long leftOfAll;
    private long leftOfChunk;
    private String signature = "";

    /**
     * A body that begins.
     *
     * @param decodedBytes how much it is without what stands around the chunks
     * @param isSigned whether each chunk must have a signature
     * @param signatures by which they are judged; null if any will do
     */
    AwsChunks(long decodedBytes, boolean isSigned, @Nullable ChunkSignatures signatures, BodyTarget target) {
        this.decodedBytes = decodedBytes;
        this.isSigned = isSigned;
        this.signatures = isSigned ? signatures : null;
        this.target = target;
        this.leftOfAll = decodedBytes;
    }

    void take(ByteBuffer arrived) throws S3Refusal, IOException {
        while (arrived.hasRemaining()) {
            switch (at) {
                case HEAD -> {
                    String head = line(arrived);
                    if (head != null) {
                        begin(head);
                    }
                }
                case BYTES -> bytes(arrived);
                case END_OF_BYTES -> {
                    String nothing = line(arrived);
                    if (nothing != null) {
                        if (!nothing.isEmpty()) {
                            throw malformed();
                        }
                        at = At.HEAD;
                    }
                }
                case TRAILERS -> {
                    String trailer = line(arrived);
                    if (trailer != null) {
                        trailer(trailer);
                    }
                }
                case OVER -> throw malformed();
            }
        }
    }

    /** A line that has come whole, without its end; null if it has not. */
    private @Nullable String line(ByteBuffer arrived) throws S3Refusal {
        while (arrived.hasRemaining()) {
            char c = (char) (arrived.get() & 255);
            if (c == '\n' && !line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
                String whole = line.substring(0, line.length() - 1);
                line.setLength(0);
                return whole;
            }
            line.append(c);
            if (line.length() > LONGEST_LINE) {
                throw malformed();
            }
        }
        return null;
    }

    private void begin(String head) throws S3Refusal {
        int semicolon = head.indexOf(';');
        String length = (semicolon < 0 ? head : head.substring(0, semicolon)).strip();
        String rest = semicolon < 0 ? "" : head.substring(semicolon + 1).strip();
        signature = rest.startsWith(SIGNATURE) ? rest.substring(SIGNATURE.length()) : "";
        if (length.isEmpty()
                || length.length() > MOST_HEX_DIGITS
                || !length.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128)
                || (isSigned && signature.isEmpty())) {
            throw malformed();
        }
        leftOfChunk = Long.parseLong(length, 16);
        if (leftOfChunk > leftOfAll) {
            throw S3Error.INCOMPLETE_BODY.saying("The chunks are longer than x-amz-decoded-content-length said.");
        }
        leftOfAll -= leftOfChunk;
        if (leftOfChunk == 0) {
            judgeChunk();
            at = At.TRAILERS;
        } else {
            at = At.BYTES;
        }
    }

    private void bytes(ByteBuffer arrived) throws S3Refusal, IOException {
        int length = (int) Math.min(leftOfChunk, arrived.remaining());
        ByteBuffer some = arrived.slice(arrived.position(), length);
        arrived.position(arrived.position() + length);
        if (signatures != null) {
            hash.update(some.duplicate());
        }
        target.write(some);
        leftOfChunk -= length;
        if (leftOfChunk == 0) {
            judgeChunk();
            at = At.END_OF_BYTES;
        }
    }

    private void judgeChunk() throws S3Refusal {
        if (signatures != null && !signatures.isRight(hash.digest(), signature)) {
            throw S3Error.SIGNATURE_DOES_NOT_MATCH.refusal();
        }
    }

    private void trailer(String trailer) throws S3Refusal {
        if (trailer.isEmpty()) {
            at = At.OVER;
            return;
        }
        int colon = trailer.indexOf(':');
        if (colon < 0 || trailers.size() == MOST_TRAILERS) {
            throw malformed();
        }
        String name = trailer.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String value = trailer.substring(colon + 1).strip();
        if (name.equals(TRAILER_SIGNATURE)) {
            trailerSignature = value;
        } else {
            trailers.put(name, value);
            signedTrailers.append(name).append(':').append(value).append('\n');
        }
    }

    /** What stood behind the last chunk; once all has come. */
    SortedMap<String, String> end() throws S3Refusal {
        if (at != At.OVER || leftOfAll != 0) {
            throw S3Error.INCOMPLETE_BODY.saying("The chunks did not end, or were not the " + decodedBytes
                    + " bytes that x-amz-decoded-content-length said.");
        }
        if (signatures != null
                && !trailers.isEmpty()
                && (trailerSignature == null
                        || !signatures.isTrailerRight(signedTrailers.toString(), trailerSignature))) {
            throw S3Error.SIGNATURE_DOES_NOT_MATCH.refusal();
        }
        return trailers;
    }

    private static S3Refusal malformed() {
        return S3Error.INVALID_REQUEST.saying("The body is not in chunks as its head says.");
    }
}
