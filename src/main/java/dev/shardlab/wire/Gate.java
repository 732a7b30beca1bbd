package dev.shardlab.wire;

import dev.shardlab.api.body.Excerpt;
import dev.shardlab.api.exchange.Visit;
import dev.shardlab.api.kinesis.KinesisApi;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.Protocol;
import dev.shardlab.command.Protocol.OfQueues;
import dev.shardlab.command.Protocol.OfStreams;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.wire.sign.SignatureRefusal;
import dev.shardlab.wire.sign.Signatures;
import dev.shardlab.wire.sign.SignedParts;
import dev.shardlab.wire.sign.SigningKeys;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Lets a POST in, or says why not. The service checks in an order that shows when more than one thing is wrong, so that order
 * is kept:
 *
 * <ol>
 *   <li>a body must be there;
 *   <li>the content type must be one the service reads;
 *   <li>the body must be JSON or CBOR;
 *   <li>the service and the action must be known;
 *   <li>there must be a signature in the service's form, and, if we have keys, the right one.
 * </ol>
 *
 * What the members of the body may be is checked after this, by whoever knows the action. The path does not matter.
 *
 * <p>What is longer than {@link #UNJUDGED_BYTES} is judged by its head first, and refused without having been read: nobody may have
 * us take in megabytes whom we do not let in anyway.
 *
 * <p>Whether a body can be read is found out twice only if the request is refused for another reason: to read it here and
 * again for its meaning would cost every good request.
 */
final class Gate {

    private static final String SERVICE = "kinesis";
    private static final String TARGET = "Kinesis_20131202.";
    private static final String NO_SUCH_SERVICE = """
            <AccessDeniedException>
              <Message>Unable to determine service/operation name to be authorized</Message>
            </AccessDeniedException>
            """;

    private final RequestHandler actions;
    private final Signatures signatures;
    private final QueueGate queues;
    private final FirehoseGate deliveries;

    /** @param folder where it is kept which signatures were used */
    Gate(RequestHandler actions, @Nullable SigningKeys keys, Path folder) {
        this.actions = actions;
        this.signatures = new Signatures(keys, SERVICE, folder);
        this.queues = new QueueGate(keys, folder);
        this.deliveries = new FirehoseGate(actions, keys, folder);
    }

    /** What came of it. */
    sealed interface Entry {

        /**
         * It may be understood.
         *
         * @param body what is to be understood
         */
        @SuppressWarnings("ArrayRecordComponent") // handed on as it came
        record Admitted(String action, Protocol protocol, byte[] body) implements Entry {}

        record Refused(HttpAnswer answer) implements Entry {}
    }

    /** Beyond so many bytes a request is judged by its head before any more of its body is read. */
    static final int UNJUDGED_BYTES = 1 << 20;

    /** To what is no request at all. */
    static HttpAnswer noRequest() {
        return HttpAnswer.xml(403, NO_SUCH_SERVICE);
    }

    /**
     * Judges what is known before the body: its encoding, its action, and its signature, as far as that can be told without the
     * body. A body that was not read cannot be said to be broken.
     *
     * @return null if the rest may come
     */
    @Nullable
    HttpAnswer judgeHead(@Nullable String contentType, @Nullable String target, SignedParts head, Visit visit) {
        String type = withoutParameters(contentType);
        OfQueues asksQueues = QueueGate.protocol(type, target, head);
        if (asksQueues != null) {
            return queues.judgeHead(asksQueues, head, visit);
        }
        if (FirehoseGate.isMeant(type, target)) {
            return deliveries.judgeHead(target, head);
        }
        if (type.equals(HttpAnswer.PLAIN_JSON)) {
            return plain(true);
        }
        if (!type.equals(HttpAnswer.JSON) && !type.equals(HttpAnswer.CBOR)) {
            return notRead(target);
        }
        BodyEncoding encoding = type.equals(HttpAnswer.JSON) ? BodyEncoding.JSON : BodyEncoding.CBOR;
        if (!actions.serves(action(target))) {
            return refused(encoding, ErrorCode.UNKNOWN_OPERATION, "");
        }
        SignatureRefusal refusal = signatures.judgeHead(head);
        return refusal == null ? null : refused(encoding, refusal.error(), refusal.message());
    }

    private static String action(@Nullable String target) {
        return target != null && target.startsWith(TARGET) ? target.substring(TARGET.length()) : "";
    }

    private static HttpAnswer notRead(@Nullable String target) {
        return namesAnAction(target) ? HttpAnswer.xml(404, "<UnknownOperationException/>\n") : noRequest();
    }

    /**
     * @param contentType as sent
     * @param target as sent in X-Amz-Target
     */
    Entry enter(@Nullable String contentType, @Nullable String target, SignedParts request, Visit visit) {
        String type = withoutParameters(contentType);
        OfQueues asksQueues = QueueGate.protocol(type, target, request);
        if (asksQueues != null) {
            return queues.enter(asksQueues, target, request, visit);
        }
        if (FirehoseGate.isMeant(type, target)) {
            return deliveries.enter(target, request);
        }
        String action = action(target);
        boolean known = actions.serves(action);
        byte[] body = request.body();
        if (body.length == 0) {
            BodyEncoding encoding = type.equals(HttpAnswer.JSON) ? BodyEncoding.JSON : BodyEncoding.CBOR;
            return new Entry.Refused(
                    refused(encoding, known ? ErrorCode.SERIALIZATION : ErrorCode.UNKNOWN_OPERATION, ""));
        }
        if (type.equals(HttpAnswer.PLAIN_JSON)) {
            return new Entry.Refused(plain(actions.isWellFormed(BodyEncoding.JSON, body)));
        }
        if (!type.equals(HttpAnswer.JSON) && !type.equals(HttpAnswer.CBOR)) {
            return new Entry.Refused(notRead(target));
        }
        BodyEncoding encoding = type.equals(HttpAnswer.JSON) ? BodyEncoding.JSON : BodyEncoding.CBOR;
        String packed = packed(request);
        if (packed != null) {
            return new Entry.Refused(refused(encoding, ErrorCode.SERIALIZATION, packed));
        }
        SignatureRefusal refusal =
                known ? signatures.judge(request) : new SignatureRefusal(ErrorCode.UNKNOWN_OPERATION, "");
        if (refusal == null) {
            return new Entry.Admitted(action, new OfStreams(encoding), body);
        }
        boolean isBroken = body.length <= UNJUDGED_BYTES && !actions.isWellFormed(encoding, body);
        return new Entry.Refused(
                isBroken
                        ? refused(encoding, ErrorCode.SERIALIZATION, "")
                        : refused(encoding, refusal.error(), refusal.message()));
    }

    /** Why a body that comes packed is not read, in words; null if it comes as it is. */
    static @Nullable String packed(SignedParts request) {
        String coding = request.firstHeader("content-encoding");
        return coding == null || coding.equalsIgnoreCase("identity")
                ? null
                : "Content-Encoding '" + Excerpt.of(coding) + "' is not understood here: send the body as it is.";
    }

    /** To a body that could not be understood in time. */
    static HttpAnswer tookTooLong(@Nullable String contentType) {
        return refused(
                withoutParameters(contentType).equals(HttpAnswer.JSON) ? BodyEncoding.JSON : BodyEncoding.CBOR,
                ErrorCode.SERIALIZATION,
                "The body took too long to be understood.");
    }

    private static HttpAnswer refused(BodyEncoding encoding, ErrorCode error, String message) {
        return HttpAnswer.of(KinesisApi.refusal(error, message, encoding));
    }

    /** Nothing is served as plain JSON; that is said in an envelope of its own (kinesalite). */
    private static HttpAnswer plain(boolean wellFormed) {
        String error = wellFormed ? "UnknownOperationException" : "SerializationException";
        byte[] body = ("{\"Output\":{\"__type\":\"com.amazon.coral.service#" + error + "\"},\"Version\":\"1.0\"}")
                .getBytes(StandardCharsets.UTF_8);
        return new HttpAnswer(wellFormed ? 404 : 400, HttpAnswer.PLAIN_JSON, ByteBuffer.wrap(body));
    }

    private static boolean namesAnAction(@Nullable String target) {
        int dot = target == null ? -1 : target.indexOf('.');
        return target != null && dot > 0 && dot + 1 < target.length();
    }

    private static String withoutParameters(@Nullable String contentType) {
        if (contentType == null) {
            return "";
        }
        int semicolon = contentType.indexOf(';');
        return (semicolon < 0 ? contentType : contentType.substring(0, semicolon)).strip();
    }
}
