package dev.shardlab.scenario.client;

import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.Command;
import dev.shardlab.command.Protocol;
import dev.shardlab.command.Protocol.OfFirehose;
import dev.shardlab.command.Protocol.OfQueues;
import dev.shardlab.command.Protocol.OfStreams;
import dev.shardlab.command.Reply.NotDone;
import dev.shardlab.command.Reply.Refused;
import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.client.RefusedCall;
import dev.shardlab.command.firehose.FirehoseCommand;
import dev.shardlab.command.firehose.FirehoseReply.FirehoseRefused;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.queue.QueueCommand;
import dev.shardlab.command.queue.QueueReply.QueueRefused;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.ServiceError;
import dev.shardlab.model.firehose.FirehoseError;
import dev.shardlab.model.queue.QueueError;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Of which service a client asked. */
public enum AskedService {
    KINESIS("kinesis"),
    SQS("sqs"),
    FIREHOSE("firehose");

    private final String word;

    AskedService(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** Requests of a file are JSON. */
    Protocol protocol() {
        return switch (this) {
            case KINESIS -> new OfStreams(BodyEncoding.JSON);
            case SQS -> OfQueues.JSON;
            case FIREHOSE -> new OfFirehose();
        };
    }

    static AskedService of(Command command) {
        return switch (command) {
            case ServiceCall(var _, var asked) ->
                switch (asked) {
                    case ServiceCommand _ -> KINESIS;
                    case QueueCommand _ -> SQS;
                    case FirehoseCommand _ -> FIREHOSE;
                };
            case RefusedCall(var _, var _, var refusal) ->
                switch (refusal) {
                    case Refused _ -> KINESIS;
                    case QueueRefused _ -> SQS;
                    case FirehoseRefused _ -> FIREHOSE;
                };
            // What a client's connection asks by itself goes on with a subscription to a stream.
            default -> KINESIS;
        };
    }

    /** Empty if no service has such an error. */
    static Optional<ServiceError> error(String name) {
        return Arrays.stream(values()).flatMap(service -> service.named(name)).findFirst();
    }

    private Stream<ServiceError> named(String name) {
        ServiceError[] errors =
                switch (this) {
                    case KINESIS -> ErrorCode.values();
                    case SQS -> QueueError.values();
                    case FIREHOSE -> FirehoseError.values();
                };
        return Arrays.stream(errors).filter(error -> error.wireName().equals(name));
    }

    /** A refusal of this service; of the one that has the error, if this has none of that name. */
    NotDone refusal(ServiceError error, String message) {
        return switch (named(error.wireName()).findFirst().orElse(error)) {
            case QueueError queues -> new QueueRefused(queues, message);
            case FirehoseError firehose -> new FirehoseRefused(firehose, message);
            case ErrorCode streams -> new Refused(streams, message);
            case ServiceError _ -> throw new IllegalStateException("no service has the error " + error);
        };
    }
}
