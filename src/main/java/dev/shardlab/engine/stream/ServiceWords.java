package dev.shardlab.engine.stream;

import dev.shardlab.engine.decision.Refusal;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.HashKey;
import dev.shardlab.model.SequenceNumber;
import dev.shardlab.model.ShardId;
import dev.shardlab.model.StreamName;
import dev.shardlab.state.ShardState;
import dev.shardlab.state.StreamState;
import java.time.Duration;
import java.util.List;

/**
 * The service's refusals in its own words, all in one place. The words are those that the open test servers recorded from the
 * service, see {@code docs/kinesis-compatibility.md}; account and region stand for a service that has one of each. Numbers go in
 * as {@code %s}: {@code %d} would write them in the digits of the machine's language.
 */
final class ServiceWords {

    static final String ACCOUNT = "000000000000";
    static final String REGION = "us-east-1";

    /** A request lists at most so many of its validation errors. */
    private static final int MAX_ERRORS_LISTED = 10;

    private ServiceWords() {}

    static Refusal invalid(List<String> errors) {
        List<String> listed = errors.subList(0, Math.min(errors.size(), MAX_ERRORS_LISTED));
        return new Refusal(
                ErrorCode.VALIDATION,
                "%s validation error%s detected: %s"
                        .formatted(listed.size(), listed.size() == 1 ? "" : "s", String.join("; ", listed)));
    }

    static Refusal atLeast(String path, long value, long least) {
        return invalid(List.of("Value '%s' at '%s' failed to satisfy constraint: Member must have value greater than or"
                        .formatted(value, path)
                + " equal to " + least));
    }

    static Refusal atMost(String path, long value, long most) {
        return invalid(
                List.of("Value '%s' at '%s' failed to satisfy constraint: Member must have value less than or equal"
                                .formatted(value, path)
                        + " to " + most));
    }

    static String lengthAtLeast(String path, long least) {
        return "Value at '%s' failed to satisfy constraint: Member must have length greater than or equal to %s"
                .formatted(path, least);
    }

    static String lengthAtMost(String path, long most) {
        return "Value at '%s' failed to satisfy constraint: Member must have length less than or equal to %s"
                .formatted(path, most);
    }

    static Refusal orderingNumber(SequenceNumber number, StreamName stream) {
        return new Refusal(
                ErrorCode.INVALID_ARGUMENT,
                "ExclusiveMinimumSequenceNumber %s used in PutRecord on stream %s under account %s is invalid."
                        .formatted(number, stream, ACCOUNT));
    }

    static Refusal requestTooLarge() {
        return new Refusal(ErrorCode.INVALID_ARGUMENT, "Records size exceeds 10 MB limit");
    }

    static Refusal streamNotFound(StreamName stream) {
        return new Refusal(ErrorCode.RESOURCE_NOT_FOUND, "%s not found.".formatted(streamOf(stream)));
    }

    static Refusal streamExists(StreamName stream) {
        return new Refusal(ErrorCode.RESOURCE_IN_USE, "%s already exists.".formatted(streamOf(stream)));
    }

    static Refusal notActive(StreamState stream) {
        return new Refusal(
                ErrorCode.RESOURCE_IN_USE,
                "%s not ACTIVE, instead in state %s".formatted(streamOf(stream.name()), stream.status()));
    }

    static Refusal couldNotFindShard(StreamName stream, ShardId shard) {
        return new Refusal(
                ErrorCode.RESOURCE_NOT_FOUND,
                "Could not find shard %s in stream %s under account %s.".formatted(shard, stream, ACCOUNT));
    }

    static Refusal shardDoesNotExist(StreamName stream, ShardId shard) {
        return new Refusal(ErrorCode.RESOURCE_NOT_FOUND, "%s does not exist".formatted(shardOf(stream, shard)));
    }

    static Refusal shardLimit(int current, int limit, int more) {
        return new Refusal(
                ErrorCode.LIMIT_EXCEEDED,
                ("This request would exceed the shard limit for the account %s in %s. Current shard count for the account:"
                                + " %s. Limit: %s. Number of additional shards that would have resulted from this request:"
                                + " %s. Refer to the AWS Service Limits page"
                                + " (http://docs.aws.amazon.com/general/latest/gr/aws_service_limits.html) for current"
                                + " limits and how to request higher limits.")
                        .formatted(ACCOUNT, REGION, current, limit, more));
    }

    static String rateExceeded(StreamName stream, ShardId shard) {
        return "Rate exceeded for shard %s in stream %s under account %s.".formatted(shard, stream, ACCOUNT);
    }

    static Refusal splitPoint(HashKey asked, ShardState shard) {
        return new Refusal(
                ErrorCode.INVALID_ARGUMENT,
                "NewStartingHashKey %s used in SplitShard() on shard %s in stream %s under account %s"
                                .formatted(asked, shard.id(), shard.stream(), ACCOUNT)
                        + " is not both greater than one plus the shard's StartingHashKey %s and less than the shard's EndingHashKey %s."
                                .formatted(shard.range().start(), shard.range().end()));
    }

    static Refusal notAdjacent(StreamName stream, ShardId first, ShardId second) {
        return new Refusal(
                ErrorCode.INVALID_ARGUMENT,
                "Shards %s and %s in stream %s under account %s are not an adjacent pair of shards eligible for merging"
                        .formatted(first, second, stream, ACCOUNT));
    }

    static Refusal alreadyResharded(ShardState shard) {
        return new Refusal(
                ErrorCode.INVALID_ARGUMENT,
                "%s has already been merged or split, and thus is not eligible for merging or splitting."
                        .formatted(shardOf(shard.stream(), shard.id())));
    }

    static Refusal overDouble(int current, int target) {
        return scaling("cannot scale up over double your current open shard count", current, target);
    }

    static Refusal belowHalf(int current, int target) {
        return scaling("cannot scale down below half your current open shard count", current, target);
    }

    private static Refusal scaling(String what, int current, int target) {
        return new Refusal(
                ErrorCode.LIMIT_EXCEEDED,
                "UpdateShardCount %s. Current open shard count: %s Target shard count: %s"
                        .formatted(what, current, target));
    }

    static Refusal tooManyShards(int target, int limit) {
        return new Refusal(
                ErrorCode.LIMIT_EXCEEDED,
                "UpdateShardCount cannot scale a stream to more than %s shards. Target shard count: %s"
                        .formatted(limit, target));
    }

    static Refusal tooManyUpdates(StreamName stream, int limit) {
        return new Refusal(
                ErrorCode.LIMIT_EXCEEDED,
                "%s has already been scaled %s times by UpdateShardCount within the last 24 hours."
                        .formatted(streamOf(stream), limit));
    }

    static Refusal retentionTooShort(Duration asked) {
        return new Refusal(
                ErrorCode.INVALID_ARGUMENT,
                "Minimum allowed retention period is 24 hours. Requested retention period (%s hours) is too short."
                        .formatted(asked.toHours()));
    }

    static Refusal retentionTooLong(Duration asked) {
        return new Refusal(
                ErrorCode.INVALID_ARGUMENT,
                "Maximum allowed retention period is 8760 hours. Requested retention period (%s hours) is too long."
                        .formatted(asked.toHours()));
    }

    static Refusal retentionNotLonger(StreamState stream, Duration asked) {
        return retention(stream, asked, "shorter", "Decrease");
    }

    static Refusal retentionNotShorter(StreamState stream, Duration asked) {
        return retention(stream, asked, "longer", "Increase");
    }

    private static Refusal retention(StreamState stream, Duration asked, String comparison, String otherAction) {
        return new Refusal(
                ErrorCode.INVALID_ARGUMENT,
                "Requested retention period (%s hours) for stream %s can not be %s than existing retention period (%s hours)."
                                .formatted(
                                        asked.toHours(),
                                        stream.name(),
                                        comparison,
                                        stream.retention().toHours())
                        + " Use " + otherAction + "RetentionPeriod API.");
    }

    private static String streamOf(StreamName stream) {
        return "Stream %s under account %s".formatted(stream, ACCOUNT);
    }

    private static String shardOf(StreamName stream, ShardId shard) {
        return "Shard %s in stream %s under account %s".formatted(shard, stream, ACCOUNT);
    }
}
