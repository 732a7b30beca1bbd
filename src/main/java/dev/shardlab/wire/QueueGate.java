package dev.shardlab.wire;

import dev.shardlab.api.exchange.Visit;
import dev.shardlab.api.queue.QueueApi;
import dev.shardlab.api.queue.action.QueueUrls;
import dev.shardlab.api.queue.form.BadForm;
import dev.shardlab.api.queue.form.QueryForm;
import dev.shardlab.command.Protocol.OfQueues;
import dev.shardlab.model.queue.QueueError;
import dev.shardlab.wire.Gate.Entry;
import dev.shardlab.wire.sign.SignatureRefusal;
import dev.shardlab.wire.sign.Signatures;
import dev.shardlab.wire.sign.SignedParts;
import dev.shardlab.wire.sign.SigningKeys;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request to the service of queues in, or says why not. JSON is known by its target; a form, and a GET, by the service in the
 * scope of its signature, which must stand in a header: no page of a browser can send such a header unasked.
 */
final class QueueGate {

    private static final String SERVICE = "sqs";
    private static final String TARGET = "AmazonSQS.";
    private static final String JSON = "application/x-amz-json-1.0";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Signatures signatures;

    QueueGate(@Nullable SigningKeys keys, Path folder) {
        this.signatures = new Signatures(keys, SERVICE, folder);
    }

    /** In which protocol queues are asked; null if they are not. */
    static @Nullable OfQueues protocol(String contentType, @Nullable String target, SignedParts head) {
        if (target != null && target.startsWith(TARGET) && contentType.equals(JSON)) {
            return OfQueues.JSON;
        }
        boolean isForm = target == null && contentType.equals(FORM) && isSignedForQueues(head);
        return isForm || isQuery(head) ? OfQueues.QUERY : null;
    }

    /** Whether a GET asks queues. */
    static boolean isQuery(SignedParts head) {
        String query = head.rawQuery();
        return head.method().equals("GET")
                && query != null
                && ("&" + query).contains("&Action=")
                && isSignedForQueues(head);
    }

    private static boolean isSignedForQueues(SignedParts head) {
        String authorization = head.firstHeader("authorization");
        return authorization != null && authorization.contains("/" + SERVICE + "/");
    }

    @Nullable
    HttpAnswer judgeHead(OfQueues protocol, SignedParts head, Visit visit) {
        SignatureRefusal refusal = signatures.judgeHead(head);
        return refusal == null ? null : refused(protocol, error(refusal), refusal.message(), visit);
    }

    Entry enter(OfQueues protocol, @Nullable String target, SignedParts request, Visit visit) {
        String packed = Gate.packed(request);
        if (packed != null) {
            return new Entry.Refused(refused(protocol, QueueError.SERIALIZATION, packed, visit));
        }
        SignatureRefusal refusal = signatures.judge(request);
        if (refusal != null) {
            return new Entry.Refused(refused(protocol, error(refusal), refusal.message(), visit));
        }
        if (protocol == OfQueues.JSON) {
            String action = target == null ? "" : target.substring(TARGET.length());
            return new Entry.Admitted(action, protocol, request.body());
        }
        try {
            String path = request.rawPath();
            QueryForm form = QueryForm.read(fields(request), QueueUrls.isPath(path) ? path : null);
            return new Entry.Admitted(form.action(), protocol, form.json());
        } catch (BadForm e) {
            return new Entry.Refused(refused(protocol, QueueError.SERIALIZATION, e.getMessage(), visit));
        }
    }

    /** What stands in the address and what in the body are one form. */
    private static byte[] fields(SignedParts request) {
        String query = request.rawQuery();
        byte[] body = request.body();
        if (query == null || query.isEmpty()) {
            return body;
        }
        byte[] before = (query + "&").getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(before, before.length + body.length);
        System.arraycopy(body, 0, both, before.length, body.length);
        return both;
    }

    private static QueueError error(SignatureRefusal refusal) {
        return switch (refusal.error()) {
            case MISSING_AUTHENTICATION_TOKEN -> QueueError.MISSING_AUTHENTICATION_TOKEN;
            case INCOMPLETE_SIGNATURE -> QueueError.INCOMPLETE_SIGNATURE;
            case UNRECOGNIZED_CLIENT -> QueueError.UNRECOGNIZED_CLIENT;
            default -> QueueError.INVALID_SIGNATURE;
        };
    }

    private static HttpAnswer refused(OfQueues protocol, QueueError error, String message, Visit visit) {
        return HttpAnswer.of(QueueApi.refusal(protocol, error, message, visit));
    }
}
