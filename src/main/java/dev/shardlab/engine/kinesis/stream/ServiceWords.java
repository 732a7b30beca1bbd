package dev.shardlab.engine.kinesis.stream;

import dev.shardlab.engine.decision.Refusal;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.Service;
import dev.shardlab.model.kinesis.ClaimedSequenceNumber;
import dev.shardlab.model.kinesis.ConsumerRef;
import dev.shardlab.model.kinesis.RateExceeded;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamArns;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import java.math.BigInteger;

/**
 * The service's refusals in its own words, where they name the account or its region. The words are those that the open test
 * servers recorded from the service, see {@code docs/kinesis-compatibility.md}. Numbers go in as {@code %s}: {@code %d} would
 * write them in the digits of the machine's language.
 */
public record ServiceWords(Service service) {

    /** The words of the service that the laboratory was set up as. */
    public static ServiceWords of(KinesisState state) {
        return new ServiceWords(state.service());
    }

    Refusal orderingNumber(ClaimedSequenceNumber number, StreamName stream) {
        return new Refusal(
                ErrorCode.INVALID_ARGUMENT,
                "ExclusiveMinimumSequenceNumber %s used in PutRecord on stream %s under account %s is invalid."
                        .formatted(number, stream, service.account()));
    }

    /** ResourceNotFoundException (kinesalite). */
    public Refusal streamNotFound(StreamName stream) {
        return new Refusal(ErrorCode.RESOURCE_NOT_FOUND, "%s not found.".formatted(streamOf(stream)));
    }

    /** The same of a stream that was meant by its ARN where the service says it back. */
    public Refusal streamNotFound(String arn) {
        return new Refusal(
                ErrorCode.RESOURCE_NOT_FOUND,
                "Stream %s under account %s not found.".formatted(arn, service.account()));
    }

    Refusal streamExists(StreamName stream) {
        return new Refusal(ErrorCode.RESOURCE_IN_USE, "%s already exists.".formatted(streamOf(stream)));
    }

    /** ResourceInUseException, with the status that the stream has instead (kinesalite). */
    public Refusal notActive(StreamState stream) {
        return new Refusal(
                ErrorCode.RESOURCE_IN_USE,
                "%s not ACTIVE, instead in state %s".formatted(streamOf(stream.name()), stream.status()));
    }

    Refusal onDemand(StreamName stream) {
        return new Refusal(
                ErrorCode.VALIDATION, "Request is invalid. %s is in On-Demand mode.".formatted(streamOf(stream)));
    }

    Refusal hasConsumers(StreamName stream) {
        return new Refusal(
                ErrorCode.RESOURCE_IN_USE,
                ("DeleteStream can't delete %s because there are consumers associated with this"
                                + " data stream. To delete %s anyway, set the EnforceConsumerDeletion parameter to true to"
                                + " force the deletion of all the consumers that are associated with it.")
                        .formatted(StreamArns.of(stream, service), stream));
    }

    /** ResourceNotFoundException (moto). */
    public Refusal consumerNotFound(ConsumerRef consumer) {
        return new Refusal(
                ErrorCode.RESOURCE_NOT_FOUND,
                "Consumer %s, account %s not found.".formatted(consumer.name(), service.account()));
    }

    /** The same of a consumer that was meant by its ARN where the service says it back. */
    public Refusal consumerNotFound(String arn) {
        return new Refusal(
                ErrorCode.RESOURCE_NOT_FOUND, "Consumer %s, account %s not found.".formatted(arn, service.account()));
    }

    Refusal couldNotFindShard(StreamName stream, ShardId shard) {
        return new Refusal(
                ErrorCode.RESOURCE_NOT_FOUND,
                "Could not find shard %s in stream %s under account %s.".formatted(shard, stream, service.account()));
    }

    Refusal shardDoesNotExist(StreamName stream, ShardId shard) {
        return new Refusal(ErrorCode.RESOURCE_NOT_FOUND, "%s does not exist".formatted(shardOf(stream, shard)));
    }

    Refusal shardLimit(int current, int limit, int more) {
        return new Refusal(
                ErrorCode.LIMIT_EXCEEDED,
                ("This request would exceed the shard limit for the account %s in %s. Current shard count for the account:"
                                + " %s. Limit: %s. Number of additional shards that would have resulted from this request:"
                                + " %s. Refer to the AWS Service Limits page"
                                + " (http://docs.aws.amazon.com/general/latest/gr/aws_service_limits.html) for current"
                                + " limits and how to request higher limits.")
                        .formatted(service.account(), service.region(), current, limit, more));
    }

    /** What a ProvisionedThroughputExceededException says of a shard (answers of the service quoted in public reports). */
    public String rateExceeded(StreamName stream, ShardId shard) {
        return RateExceeded.forShard(shard, stream, service);
    }

    Refusal splitPoint(BigInteger asked, ShardState shard) {
        return new Refusal(
                ErrorCode.INVALID_ARGUMENT,
                "NewStartingHashKey %s used in SplitShard() on shard %s in stream %s under account %s"
                                .formatted(asked, shard.id(), shard.stream(), service.account())
                        + " is not both greater than one plus the shard's StartingHashKey %s and less than the shard's EndingHashKey %s."
                                .formatted(shard.range().start(), shard.range().end()));
    }

    Refusal notAdjacent(StreamName stream, ShardId first, ShardId second) {
        return new Refusal(
                ErrorCode.INVALID_ARGUMENT,
                "Shards %s and %s in stream %s under account %s are not an adjacent pair of shards eligible for merging"
                        .formatted(first, second, stream, service.account()));
    }

    Refusal alreadyResharded(ShardState shard) {
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

    Refusal tooManyUpdates(StreamName stream, int limit) {
        return new Refusal(
                ErrorCode.LIMIT_EXCEEDED,
                "%s has already been scaled %s times by UpdateShardCount within the last 24 hours."
                        .formatted(streamOf(stream), limit));
    }

    /** The stream as refusals name it. */
    public String streamOf(StreamName stream) {
        return "Stream %s under account %s".formatted(stream, service.account());
    }

    /** The same in the middle of a sentence. */
    public String streamAsObject(StreamName stream) {
        return "stream %s under account %s".formatted(stream, service.account());
    }

    private String shardOf(StreamName stream, ShardId shard) {
        return "Shard %s in stream %s under account %s".formatted(shard, stream, service.account());
    }
}
