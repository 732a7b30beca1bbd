package dev.shardlab.api.kinesis.action;

import dev.shardlab.command.Reply.Refused;
import dev.shardlab.command.Violation;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.Service;
import dev.shardlab.model.kinesis.StreamName;
import java.util.List;

/**
 * Why a request is refused although each of its members keeps its constraints. The words are the service's where they are known,
 * see {@code docs/kinesis-compatibility.md}.
 */
final class Refusals {

    private Refusals() {}

    static Refusal invalid(String message) {
        return new Refusal(ErrorCode.INVALID_ARGUMENT, message);
    }

    /** A member that only some requests must have. */
    static Refusal missing(String path) {
        Refused refused = Violation.refusal(List.of(Violation.missing(path)));
        return new Refusal(refused.error(), refused.message());
    }

    static Refusal together(String one, String other) {
        return invalid("%s and %s cannot be provided together.".formatted(one, other));
    }

    static Refusal either(String one, String other) {
        return invalid("Either %s or %s should be provided.".formatted(one, other));
    }

    static Refusal conflict(String one, String other) {
        return invalid("%s and %s do not name the same stream.".formatted(one, other));
    }

    static Refusal streamIdNotImplemented() {
        return invalid("StreamId is not implemented.");
    }

    static Refusal invalidToken() {
        return invalid("Invalid NextToken.");
    }

    static Refusal invalidIterator() {
        return invalid("Invalid ShardIterator.");
    }

    static Refusal outOfHashSpace(String member, String value) {
        return invalid("Invalid %s. %s must be in the range: [0, 2^128-1]. Specified value was %s"
                .formatted(member, member, value));
    }

    static Refusal couldNotFindShard(String shard, StreamName stream, Service service) {
        return notFound(
                "Could not find shard %s in stream %s under account %s.".formatted(shard, stream, service.account()));
    }

    /** Of an ARN that is spelled like one, but names what can never be. */
    static Refusal resourceNotFound(String arn, Service service) {
        return notFound("Stream %s under account %s not found."
                .formatted(arn.substring(arn.lastIndexOf(":stream/") + ":stream/".length()), service.account()));
    }

    private static Refusal notFound(String message) {
        return new Refusal(ErrorCode.RESOURCE_NOT_FOUND, message);
    }
}
