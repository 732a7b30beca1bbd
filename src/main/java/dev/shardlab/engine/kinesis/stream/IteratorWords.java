package dev.shardlab.engine.kinesis.stream;

import dev.shardlab.engine.decision.Refusal;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ClaimedSequenceNumber;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.state.kinesis.ShardState;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The service's own words about iterators and where they begin; see {@link ServiceWords}. */
final class IteratorWords {

    private static final DateTimeFormatter ITERATOR_TIME = DateTimeFormatter.ofPattern(
                    "EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private IteratorWords() {}

    static Refusal iteratorExpired(VirtualTime created, VirtualTime now) {
        return new Refusal(
                ErrorCode.EXPIRED_ITERATOR,
                "Iterator expired. The iterator was created at time %s while right now it is %s which is further in the"
                                .formatted(
                                        ITERATOR_TIME.format(created.toInstant()),
                                        ITERATOR_TIME.format(now.toInstant()))
                        + " future than the tolerated delay of 300000 milliseconds.");
    }

    static Refusal invalidIterator() {
        return new Refusal(ErrorCode.INVALID_ARGUMENT, "Invalid ShardIterator.");
    }

    static Refusal sequenceNumberAndType(IteratorType type, boolean given) {
        return new Refusal(
                ErrorCode.INVALID_ARGUMENT,
                "Must either specify (1) AT_SEQUENCE_NUMBER or AFTER_SEQUENCE_NUMBER and StartingSequenceNumber or (2)"
                        + " TRIM_HORIZON or LATEST and no StartingSequenceNumber. Request specified " + type
                        + (given ? " and also a StartingSequenceNumber." : " and no StartingSequenceNumber."));
    }

    static Refusal sequenceNumberOfOtherShard(String encoded, ShardId asked) {
        return new Refusal(
                ErrorCode.INVALID_ARGUMENT,
                "Invalid StartingSequenceNumber. It encodes %s, while it was used in a call to a shard with %s"
                        .formatted(encoded, asked));
    }

    static Refusal sequenceNumberOfOtherStream(Service service, ClaimedSequenceNumber number, ShardState shard) {
        return invalidSequenceNumber(service, number, shard, " because it did not come from this stream.");
    }

    static Refusal invalidSequenceNumber(Service service, ClaimedSequenceNumber number, ShardState shard) {
        return invalidSequenceNumber(service, number, shard, ".");
    }

    private static Refusal invalidSequenceNumber(
            Service service, ClaimedSequenceNumber number, ShardState shard, String ending) {
        return new Refusal(
                ErrorCode.INVALID_ARGUMENT,
                "StartingSequenceNumber %s used in GetShardIterator on shard %s in stream %s under account %s is invalid%s"
                        .formatted(number, shard.id(), shard.stream(), service.account(), ending));
    }

    static Refusal timestampMissing() {
        return new Refusal(
                ErrorCode.INVALID_ARGUMENT,
                "Must specify timestampInMillis parameter for iterator of type AT_TIMESTAMP. Current request has no"
                        + " timestamp parameter.");
    }

    static Refusal timestampInFuture(VirtualTime asked, VirtualTime now) {
        return new Refusal(
                ErrorCode.INVALID_ARGUMENT,
                "The timestampInMillis parameter cannot be greater than the currentTimestampInMillis. timestampInMillis: %s,"
                                .formatted(asked.epochMilli())
                        + " currentTimestampInMillis: " + now.epochMilli());
    }
}
