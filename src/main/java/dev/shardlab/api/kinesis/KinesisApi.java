package dev.shardlab.api.kinesis;

import dev.shardlab.api.body.BodyReader;
import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.body.Name;
import dev.shardlab.api.body.Unreadable;
import dev.shardlab.api.body.ValueKind;
import dev.shardlab.api.exchange.Answer;
import dev.shardlab.api.exchange.Understood;
import dev.shardlab.api.kinesis.action.Asked;
import dev.shardlab.api.kinesis.action.EventOutput;
import dev.shardlab.api.kinesis.action.Request;
import dev.shardlab.api.kinesis.action.RequestRefusal;
import dev.shardlab.api.kinesis.action.ServedAction;
import dev.shardlab.api.kinesis.action.ServedActions;
import dev.shardlab.api.shape.Values;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.Reply;
import dev.shardlab.command.Reply.NotDone;
import dev.shardlab.command.Reply.Refused;
import dev.shardlab.command.Violation;
import dev.shardlab.command.kinesis.ConsumerReply.RecordsPushed;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.Service;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From a request's bytes to a command, and from a reply to an answer's bytes. Every function here is pure.
 *
 * <p>A request is checked in the service's order: can the body be read, is the action known, has every value its type, are all
 * constraints kept (those that are not are told together), do the members go together. What depends on the state is the engine's.
 */
public final class KinesisApi {

    private static final int OK = 200;
    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;

    private static final Name TYPE = Name.of("__type");
    private static final Name MESSAGE = Name.of("message");
    private static final Name SERIALIZATION_MESSAGE = Name.of("Message");

    private KinesisApi() {}

    /** Whether the service has an action of that name. */
    public static boolean knows(String action) {
        return ServedActions.named(action).isPresent();
    }

    /** Whether a body is written in its encoding at all, as a structure (kinesalite: or a list), whatever it says. */
    public static boolean isReadable(BodyEncoding encoding, byte[] body) {
        try (BodyReader in = BodyReader.of(encoding, body)) {
            ValueKind kind = in.found();
            in.skip();
            in.end();
            return kind == ValueKind.MAP || kind == ValueKind.LIST;
        } catch (Unreadable _) {
            return false;
        }
    }

    /**
     * Understands a request.
     *
     * @param action as the client named it
     * @param body is neither kept nor changed
     */
    public static Understood<ServiceCommand> decode(
            String action, BodyEncoding encoding, byte[] body, Service service) {
        Optional<ServedAction<?>> known = ServedActions.named(action);
        if (known.isEmpty()) {
            ErrorCode error = isReadable(encoding, body) ? ErrorCode.UNKNOWN_OPERATION : ErrorCode.SERIALIZATION;
            return new Understood.Refused<>("", new Refused(error, ""));
        }
        try {
            Values values = read(known.get(), encoding, body);
            List<Violation> violations = new ArrayList<>();
            known.get().input().check("", values, violations);
            if (!violations.isEmpty()) {
                return new Understood.Refused<>(action, Violation.refusal(violations));
            }
            return new Understood.Asked<>(known.get().command(new Request(values, service)));
        } catch (Unreadable e) {
            return new Understood.Refused<>(action, new Refused(ErrorCode.SERIALIZATION, e.getMessage()));
        } catch (RequestRefusal e) {
            return new Understood.Refused<>(action, e.toReply());
        }
    }

    private static Values read(ServedAction<?> action, BodyEncoding encoding, byte[] body) {
        try (BodyReader in = BodyReader.of(encoding, body)) {
            return read(action, in);
        }
    }

    /** That the body breaks off is found before that a value in it has the wrong type. */
    private static Values read(ServedAction<?> action, BodyReader in) {
        try {
            Values values = action.input().read(in);
            in.end();
            return values;
        } catch (Unreadable e) {
            if (!e.getMessage().isEmpty()) {
                in.drain();
            }
            throw e;
        }
    }

    /**
     * Writes the answer.
     *
     * @param asked what was asked, whoever asked it; a reply that is not a refusal is that command's
     */
    public static Answer answer(ServiceCommand asked, BodyEncoding encoding, Reply reply, Service service) {
        if (reply instanceof Refused(ErrorCode error, String message)) {
            return refusal(error, message, encoding);
        }
        ServedAction<?> action = ServedActions.named(asked.action().apiName()).orElseThrow();
        if (action.isSilent()) {
            return new Answer(OK, contentType(encoding), ByteBuffer.allocate(0));
        }
        BodyWriter out = BodyWriter.of(encoding);
        action.answer(reply, out, new Asked(asked, service));
        return new Answer(OK, contentType(encoding), out.toBuffer());
    }

    /** Writes a refusal, whichever it is. */
    public static Answer refusal(NotDone refusal, BodyEncoding encoding) {
        return refusal instanceof Refused(ErrorCode error, String message)
                ? refusal(error, message, encoding)
                : refusal(ErrorCode.INTERNAL_FAILURE, "", encoding);
    }

    /**
     * Writes a refusal.
     *
     * @param message empty where the service says no more than the error's name
     */
    public static Answer refusal(ErrorCode error, String message, BodyEncoding encoding) {
        BodyWriter out = BodyWriter.of(encoding).openMap().text(TYPE, error.wireName());
        if (!message.isEmpty()) {
            out.text(error == ErrorCode.SERIALIZATION ? SERIALIZATION_MESSAGE : MESSAGE, message);
        }
        int status = error == ErrorCode.INTERNAL_FAILURE ? SERVER_ERROR : CLIENT_ERROR;
        return new Answer(status, contentType(encoding), out.closeMap().toBuffer());
    }

    /** The payload of a SubscribeToShardEvent, without the frame around it. */
    public static ByteBuffer event(RecordsPushed event, BodyEncoding encoding) {
        BodyWriter out = BodyWriter.of(encoding);
        EventOutput.write(event, out);
        return out.toBuffer();
    }

    /** A map without members, which is what a subscription is answered with before its first event. */
    public static ByteBuffer emptyMap(BodyEncoding encoding) {
        return BodyWriter.of(encoding).openMap().closeMap().toBuffer();
    }

    /**
     * The content type of bodies so encoded, of requests as of answers: {@code application/x-amz-json-1.1} or {@code
     * application/x-amz-cbor-1.1}.
     */
    public static String contentType(BodyEncoding encoding) {
        return switch (encoding) {
            case JSON -> "application/x-amz-json-1.1";
            case CBOR -> "application/x-amz-cbor-1.1";
        };
    }
}
