package dev.shardlab.api.firehose;

import dev.shardlab.api.body.BodyReader;
import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.body.Name;
import dev.shardlab.api.body.Unreadable;
import dev.shardlab.api.exchange.Answer;
import dev.shardlab.api.exchange.Understood;
import dev.shardlab.api.firehose.action.FirehoseActions;
import dev.shardlab.api.firehose.action.FirehoseAsked;
import dev.shardlab.api.firehose.action.ServedFirehoseAction;
import dev.shardlab.api.firehose.action.UnfitRequest;
import dev.shardlab.api.shape.Values;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.Reply;
import dev.shardlab.command.Violation;
import dev.shardlab.command.firehose.FirehoseCommand;
import dev.shardlab.command.firehose.FirehoseCommand.FirehosePut;
import dev.shardlab.command.firehose.FirehoseReply;
import dev.shardlab.command.firehose.FirehoseReply.FirehoseRefused;
import dev.shardlab.command.firehose.FirehoseReply.RecordsTaken;
import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.firehose.FirehoseError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From a request's bytes to a command, and from a reply to an answer's bytes: AWS JSON 1.1. Every function here is pure.
 *
 * <p>A request is checked in this order: is the action known, can the body be read, has every value its type, are all constraints kept
 * (those that are not are told together), do the members go together. What depends on the state is the engine's.
 */
public final class FirehoseApi {

    private static final int OK = 200;
    private static final String CONTENT_TYPE = "application/x-amz-json-1.1";
    private static final Name TYPE = Name.of("__type");
    private static final Name MESSAGE = Name.of("message");

    private FirehoseApi() {}

    /** Whether the service has an action of that name here. */
    public static boolean knows(String action) {
        return FirehoseActions.named(action).isPresent();
    }

    /**
     * Understands a request.
     *
     * @param action as the client named it
     * @param body is neither kept nor changed
     */
    public static Understood<FirehoseCommand> decode(String action, byte[] body, Service service) {
        Optional<ServedFirehoseAction<?>> known = FirehoseActions.named(action);
        if (known.isEmpty()) {
            return new Understood.Refused<>("", new FirehoseRefused(FirehoseError.UNKNOWN_OPERATION, ""));
        }
        try {
            Values values = read(known.get(), body);
            List<Violation> violations = new ArrayList<>();
            known.get().input().check("", values, violations);
            if (!violations.isEmpty()) {
                return new Understood.Refused<>(
                        action,
                        new FirehoseRefused(
                                FirehoseError.VALIDATION,
                                Violation.refusal(violations).message()));
            }
            return new Understood.Asked<>(known.get().command(values, service));
        } catch (Unreadable e) {
            return new Understood.Refused<>(action, new FirehoseRefused(FirehoseError.SERIALIZATION, e.getMessage()));
        } catch (UnfitRequest e) {
            return new Understood.Refused<>(action, e.refusal());
        }
    }

    private static Values read(ServedFirehoseAction<?> action, byte[] body) {
        try (BodyReader in = BodyReader.of(BodyEncoding.JSON, body)) {
            Values values = action.input().read(in);
            in.end();
            return values;
        }
    }

    /**
     * Writes the answer.
     *
     * @param asked what was asked; a reply that is not a refusal is that command's
     */
    public static Answer answer(FirehoseCommand asked, Reply reply, Service service) {
        return switch (reply) {
            case FirehoseRefused(FirehoseError error, String message) -> refusal(error, message);
            case RecordsTaken(int _, long _, VirtualTime _, boolean _, FirehoseRefused refused)
            when refused != null && isOneRecord(asked) -> refusal(refused.error(), refused.message());
            case FirehoseReply done -> {
                BodyWriter out = BodyWriter.of(BodyEncoding.JSON);
                FirehoseActions.named(asked.apiName())
                        .orElseThrow()
                        .answer(done, out, new FirehoseAsked(asked, service));
                yield new Answer(OK, CONTENT_TYPE, out.toBuffer());
            }
            default -> refusal(FirehoseError.INTERNAL_FAILURE, "");
        };
    }

    /** Of a batch each record is refused for itself; one record that is refused is a request that is. */
    private static boolean isOneRecord(FirehoseCommand asked) {
        return asked instanceof FirehosePut put && !put.isBatch();
    }

    /**
     * Writes a refusal, with the status of HTTP that the error has.
     *
     * @param message empty where the service says no more than the error's name
     */
    public static Answer refusal(FirehoseError error, String message) {
        BodyWriter out = BodyWriter.of(BodyEncoding.JSON).openMap().text(TYPE, error.wireName());
        if (!message.isEmpty()) {
            out.text(MESSAGE, message);
        }
        return new Answer(error.status(), CONTENT_TYPE, out.closeMap().toBuffer());
    }
}
