package dev.shardlab.wire.sign;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of its own signature.
 *
 * @param credential {@code accessKeyId/date/region/service/aws4_request}
 * @param signedHeaders the names as listed, between semicolons
 * @param signature 64 hexadecimal digits, if right
 * @param date the text of X-Amz-Date or Date
 * @param presigned whether it came in the query, where the signature itself is not signed
 * @param expiresSeconds with a presigned request, how long it is good for
 */
public record Claim(
        String credential,
        List<String> signedHeaders,
        String signature,
        String date,
        boolean presigned,
        @Nullable String expiresSeconds)
        implements SignatureReading {

    /** Keeps its own copy of the names. */
    public Claim {
        signedHeaders = List.copyOf(signedHeaders);
    }
}
