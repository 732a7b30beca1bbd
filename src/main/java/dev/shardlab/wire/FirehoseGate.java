package dev.shardlab.wire;

import dev.shardlab.api.firehose.FirehoseApi;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.Protocol.OfFirehose;
import dev.shardlab.model.firehose.FirehoseError;
import dev.shardlab.wire.Gate.Entry;
import dev.shardlab.wire.sign.SignatureRefusal;
import dev.shardlab.wire.sign.Signatures;
import dev.shardlab.wire.sign.SignedParts;
import dev.shardlab.wire.sign.SigningKeys;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Lets a request to the service of delivery streams in, or says why not. It is known by its target; the order is that of {@link Gate}. */
final class FirehoseGate {

    private static final String SERVICE = "firehose";
    private static final String TARGET = "Firehose_20150804.";

    private final RequestHandler actions;
    private final Signatures signatures;

    FirehoseGate(RequestHandler actions, @Nullable SigningKeys keys, Path folder) {
        this.actions = actions;
        this.signatures = new Signatures(keys, SERVICE, folder);
    }

    /** Whether delivery streams are asked. */
    static boolean isMeant(String contentType, @Nullable String target) {
        return target != null && target.startsWith(TARGET) && contentType.equals(HttpAnswer.JSON);
    }

    @Nullable
    HttpAnswer judgeHead(@Nullable String target, SignedParts head) {
        if (!FirehoseApi.knows(action(target))) {
            return refused(FirehoseError.UNKNOWN_OPERATION, "");
        }
        SignatureRefusal refusal = signatures.judgeHead(head);
        return refusal == null ? null : refused(error(refusal), refusal.message());
    }

    Entry enter(@Nullable String target, SignedParts request) {
        String action = action(target);
        byte[] body = request.body();
        String packed = Gate.packed(request);
        if (packed != null) {
            return new Entry.Refused(refused(FirehoseError.SERIALIZATION, packed));
        }
        HttpAnswer refusal = FirehoseApi.knows(action) ? judge(request) : refused(FirehoseError.UNKNOWN_OPERATION, "");
        if (refusal == null) {
            return new Entry.Admitted(action, new OfFirehose(), body);
        }
        boolean isBroken =
                body.length > 0 && body.length <= Gate.UNJUDGED_BYTES && !actions.isWellFormed(BodyEncoding.JSON, body);
        return new Entry.Refused(isBroken ? refused(FirehoseError.SERIALIZATION, "") : refusal);
    }

    private @Nullable HttpAnswer judge(SignedParts request) {
        SignatureRefusal refusal = signatures.judge(request);
        return refusal == null ? null : refused(error(refusal), refusal.message());
    }

    private static String action(@Nullable String target) {
        return target == null ? "" : target.substring(TARGET.length());
    }

    private static FirehoseError error(SignatureRefusal refusal) {
        return switch (refusal.error()) {
            case MISSING_AUTHENTICATION_TOKEN -> FirehoseError.MISSING_AUTHENTICATION_TOKEN;
            case INCOMPLETE_SIGNATURE -> FirehoseError.INCOMPLETE_SIGNATURE;
            case UNRECOGNIZED_CLIENT -> FirehoseError.UNRECOGNIZED_CLIENT;
            default -> FirehoseError.INVALID_SIGNATURE;
        };
    }

    private static HttpAnswer refused(FirehoseError error, String message) {
        return HttpAnswer.of(FirehoseApi.refusal(error, message));
    }
}
