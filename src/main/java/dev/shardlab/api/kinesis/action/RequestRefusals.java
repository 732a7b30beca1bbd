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
final class RequestRefusals {

    private RequestRefusals() {}

    static RequestRefusal invalid(String message) {
        return new RequestRefusal(ErrorCode.INVALID_ARGUMENT, message);
    }

    /** A member that only some requests must have. */
    static RequestRefusal missing(String path) {
        Refused refused = Violation.refusal(List.of(Violation.missing(path)));
        return new RequestRefusal(refused.error(), refused.message());
    }

    static RequestRefusal together(String one, String other) {
        return invalid("%s and %s cannot be provided together.".formatted(one, other));
    }

    static RequestRefusal either(String one, String other) {
        return invalid("Either %s or %s should be provided.".formatted(one, other));
    }

    static RequestRefusal conflict(String one, String other) {
        return invalid("%s and %s do not name the same stream.".formatted(one, other));
    }

    static RequestRefusal streamIdNotImplemented() {
        return invalid("StreamId is not implemented.");
    }

    static RequestRefusal invalidToken() {
        return invalid("Invalid NextToken.");
    }

    static RequestRefusal invalidIterator() {
        return invalid("Invalid ShardIterator.");
    }

    static RequestRefusal outOfHashSpace(String member, String value) {
        return invalid("Invalid %s. %s must be in the range: [0, 2^128-1]. Specified value was %s"
                .formatted(member, member, value));
    }

    static RequestRefusal couldNotFindShard(String shard, StreamName stream, Service service) {
        return notFound(
                "Could not find shard %s in stream %s under account %s.".formatted(shard, stream, service.account()));
    }

    /** Of an ARN that is spelled like one, but names what can never be. */
    static RequestRefusal resourceNotFound(String arn, Service service) {
        return notFound("Stream %s under account %s not found."
                .formatted(arn.substring(arn.lastIndexOf(":stream/") + ":stream/".length()), service.account()));
    }

    private static RequestRefusal notFound(String message) {
        return new RequestRefusal(ErrorCode.RESOURCE_NOT_FOUND, message);
    }
}
