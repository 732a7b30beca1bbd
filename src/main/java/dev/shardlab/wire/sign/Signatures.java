package dev.shardlab.wire.sign;

import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The signatures of requests to one service. Each request must have one; what it says is verified where there are keys. */
public final class Signatures {

    private final @Nullable Verifier verifier;

    /**
     * @param keys with which signatures are verified; null if any will do
     * @param service in whose name they are signed
     */
    public Signatures(@Nullable SigningKeys keys, String service, Path folder) {
        verifier = keys == null ? null : Verifier.remembering(keys, service, InstantSource.system(), folder);
    }

    /**
     * As far as can be told without the body.
     *
     * @return null if the rest may come
     */
    public @Nullable SignatureRefusal judgeHead(SignedParts head) {
        return switch (Claims.of(head)) {
            case SignatureRefusal refusal -> refusal;
            case Claim claim -> verifier == null ? null : verifier.checkHead(head, claim);
        };
    }

    /** @return null if the request may be let in */
    public @Nullable SignatureRefusal judge(SignedParts request) {
        return switch (Claims.of(request)) {
            case SignatureRefusal refusal -> refusal;
            case Claim claim -> verifier == null ? null : verifier.check(request, claim);
        };
    }
}
