package dev.shardlab.scenario.client;

import dev.shardlab.model.ClientName;
import dev.shardlab.model.ServiceError;
import dev.shardlab.scenario.field.Fields;
import dev.shardlab.scenario.form.AnyObject;
import dev.shardlab.scenario.form.Choice;
import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.Shape;
import dev.shardlab.scenario.form.Texts;
import dev.shardlab.scenario.form.Type;
import java.time.Duration;
import java.util.List;

/** How it is written what clients asked. */
public final class CallFormat {

    private static final Type<ClientName> CLIENT = Texts.checked(
            "client",
            "1 to 80 printable characters",
            "a client's name",
            null,
            "Write it like \"Boto3 1.43.1\".",
            ClientName::new,
            ClientName::value);

    /** How a request was refused that nobody could understand. */
    record Refused(ServiceError error, String message) {}

    private static final Type<ServiceError> ERROR = Texts.checked(
            "error",
            "the service's name for it",
            "an error",
            null,
            "Write it like \"ValidationException\".",
            CallFormat::error,
            ServiceError::wireName);

    private static ServiceError error(String name) {
        return AskedService.error(name)
                .orElseThrow(() -> new IllegalArgumentException("The service has no error '" + name + "'"));
    }

    private static final Shape<Refused> REFUSED =
            Shape.of("refused call", "How a request was refused that could not be understood.", s -> {
                Key<Refused, ServiceError> error =
                        s.required("error", ERROR, "\"ValidationException\"", "The error.", Refused::error);
                Key<Refused, String> message = s.withDefault(
                        "message",
                        Texts.text(0, 1_000_000),
                        "",
                        "\"Too long.\"",
                        "What was said to it.",
                        Refused::message);
                return v -> new Refused(v.get(error), v.get(message));
            });

    public static final Shape<CallLine> CALL = Shape.of(
            "call",
            "Something a client asked of a laboratory that was live: exactly one of `request` and `refused`.",
            s -> {
                Key<CallLine, Duration> at =
                        s.required("at", Fields.MOMENT, "\"1.5s\"", "When it was asked.", CallLine::at);
                Key<CallLine, ClientName> client =
                        s.required("client", CLIENT, "\"Boto3 1.43.1\"", "Who asked.", CallLine::client);
                Key<CallLine, AskedService> service = s.withDefault(
                        "service",
                        new Choice<>("service", List.of(AskedService.values()), AskedService::word),
                        AskedService.KINESIS,
                        "\"sqs\"",
                        "Of which service it was asked.",
                        CallLine::service);
                Key<CallLine, String> action = s.required(
                        "action",
                        Texts.text(0, 128),
                        "\"ListStreams\"",
                        "The action, under its name in the API reference.",
                        CallLine::action);
                Key<CallLine, String> request = s.optional(
                        "request",
                        new AnyObject("request"),
                        "none",
                        "{\"Limit\": 10}",
                        "What was said, in the JSON of the API.",
                        CallLine::request);
                Key<CallLine, Refused> refused = s.optional(
                        "refused",
                        REFUSED,
                        "none",
                        "{\"error\": \"SerializationException\"}",
                        REFUSED.doc(),
                        CallLine::refused);
                s.exactlyOneOf(request, refused);
                return v -> new CallLine(
                        v.get(at), v.get(client), v.get(service), v.get(action), v.find(request), v.find(refused));
            });

    private CallFormat() {}
}
