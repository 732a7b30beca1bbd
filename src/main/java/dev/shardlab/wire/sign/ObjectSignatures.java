package dev.shardlab.wire.sign;

import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The signatures of requests for objects: judged by the head alone, which says what the body will be, so that bodies need not be held
 * until it is known whether they may come at all.
 */
public final class ObjectSignatures {

    private static final String SERVICE = "s3";
    private static final String PAYLOAD = "x-amz-content-sha256";
    private static final String UNSIGNED = "UNSIGNED-PAYLOAD";

    private final @Nullable Verifier verifier;

    /** @param keys with which signatures are verified; null if any will do */
    public ObjectSignatures(@Nullable SigningKeys keys, Path folder) {
        verifier = keys == null ? null : Verifier.remembering(keys, SERVICE, InstantSource.system(), folder);
    }

    /** Whether a request is signed for objects, in its head or in its address. */
    public static boolean areMeant(SignedParts head) {
        String authorization = head.firstHeader("authorization");
        if (authorization != null) {
            return authorization.contains("/" + SERVICE + "/");
        }
        String credential = Query.of(head.rawQuery()).first("X-Amz-Credential");
        return isOfVersionTwo(head) || (credential != null && credential.contains("/" + SERVICE + "/"));
    }

    /** Some clients still sign addresses as it was done before 2014, with names that no other service has. */
    private static boolean isOfVersionTwo(SignedParts head) {
        Query query = Query.of(head.rawQuery());
        return query.has("AWSAccessKeyId") && query.has("Signature") && query.has("Expires");
    }

    /** What came of judging a head. */
    public sealed interface Judgement {

        /** It is not let in. */
        record Refused(SignatureRefusal why) implements Judgement {}

        /**
         * It may come.
         *
         * @param payload what it says of its body: a hash in hexadecimal, or a word for what is none
         * @param chunks with what the chunks of the body must be signed; null if any signature will do
         */
        record Good(String payload, @Nullable ChunkSignatures chunks) implements Judgement {}
    }

    /** Judges a request by its head. */
    public Judgement judge(SignedParts head) {
        if (head.firstHeader("authorization") == null && isOfVersionTwo(head)) {
            return verifier == null
                    ? new Judgement.Good(UNSIGNED, null)
                    : new Judgement.Refused(SignatureRefusal.incomplete(
                            "The authorization mechanism you have provided is not supported. Please use"
                                    + " AWS4-HMAC-SHA256."));
        }
        return switch (Claims.of(head)) {
            case SignatureRefusal refusal -> new Judgement.Refused(refusal);
            case Claim claim -> judge(head, claim);
        };
    }

    private Judgement judge(SignedParts head, Claim claim) {
        String said = head.firstHeader(PAYLOAD);
        String payload = said == null ? UNSIGNED : said;
        if (verifier == null) {
            return new Judgement.Good(payload, null);
        }
        if (said == null && !claim.presigned()) {
            return new Judgement.Refused(
                    SignatureRefusal.incomplete("Missing required header for this request: " + PAYLOAD));
        }
        SignatureRefusal refusal = verifier.checkObject(head, claim, payload);
        return refusal == null ? new Judgement.Good(payload, verifier.chunks(claim)) : new Judgement.Refused(refusal);
    }
}
