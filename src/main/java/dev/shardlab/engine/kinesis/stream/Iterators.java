package dev.shardlab.engine.kinesis.stream;

import dev.shardlab.command.kinesis.RecordReply.IteratorGiven;
import dev.shardlab.command.kinesis.StreamCommand.GetShardIterator;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.decision.Refusal;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ClaimedSequenceNumber;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.SequenceNumber;
import dev.shardlab.model.kinesis.ShardIterator;
import dev.shardlab.model.kinesis.ShardPosition;
import dev.shardlab.model.kinesis.StartingPosition;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** GetShardIterator: where each of the five types begins (API reference). Nothing happens by it, so there is no event. */
public final class Iterators {

    /**
     * A client that begins at its <em>now</em> may have rounded it up to a whole second, or have a clock that is a little fast: so far
     * ahead it is taken as now.
     */
    private static final Duration AHEAD_AND_STILL_NOW = Duration.ofSeconds(1);

    private Iterators() {}

    static Decision give(KinesisState state, GetShardIterator command, VirtualTime now) {
        ShardState shard = Streams.readableShard(state, command.stream(), command.shard());
        StreamState stream = Streams.find(state, command.stream());
        long index = startIndex(state, command, stream, shard, now);
        ShardPosition position = new ShardPosition(command.stream(), command.shard(), index);
        return new Decision(List.of(), new IteratorGiven(new ShardIterator(position, now)));
    }

    /** The first record from a starting position on, for whoever begins there without an iterator. */
    public static long startIndex(
            KinesisState state, StreamState stream, ShardState shard, StartingPosition from, VirtualTime now) {
        return startIndex(
                state,
                new GetShardIterator(stream.name(), shard.id(), from.type(), from.sequenceNumber(), from.timestamp()),
                stream,
                shard,
                now);
    }

    private static long startIndex(
            KinesisState state, GetShardIterator command, StreamState stream, ShardState shard, VirtualTime now) {
        ClaimedSequenceNumber number = command.sequenceNumber();
        requireSequenceNumberOnlyWhereItBelongs(command.type(), number);
        return switch (command.type()) {
            case TRIM_HORIZON -> Horizon.firstReadable(shard, stream.retention(), now);
            case LATEST -> shard.next();
            case AT_SEQUENCE_NUMBER -> indexOf(state, number, shard, 0, now);
            case AFTER_SEQUENCE_NUMBER -> indexOf(state, number, shard, 1, now);
            case AT_TIMESTAMP -> indexAt(command.timestamp(), stream, shard, now);
        };
    }

    private static void requireSequenceNumberOnlyWhereItBelongs(
            IteratorType type, @Nullable ClaimedSequenceNumber number) {
        boolean belongs =
                switch (type) {
                    case AT_SEQUENCE_NUMBER, AFTER_SEQUENCE_NUMBER -> true;
                    case TRIM_HORIZON, LATEST, AT_TIMESTAMP -> false;
                };
        if (belongs != (number != null)) {
            throw IteratorWords.sequenceNumberAndType(type, number != null);
        }
    }

    /**
     * The shard's own starting number stands before its first record, its ending number after the last; any other must be that
     * of a record, or that with which a push said where to go on: between two records, see {@link #isBetween}. A record that has expired since still has its place, and reading from it begins at the trim horizon.
     */
    private static long indexOf(
            KinesisState state,
            @Nullable ClaimedSequenceNumber claimed,
            ShardState shard,
            int recordsAfter,
            VirtualTime now) {
        return switch (claimed) {
            case null -> throw new IllegalStateException("the type was checked before");
            case ClaimedSequenceNumber.Impossible impossible ->
                throw IteratorWords.invalidSequenceNumber(state.service(), impossible, shard);
            case ClaimedSequenceNumber.Foreign foreign -> throw foreign(state, foreign, shard);
            case SequenceNumber number -> indexOf(state, number, shard, recordsAfter, now);
        };
    }

    /** The service fails at a number of its oldest layout that names the right shard; so do we. */
    private static Refusal foreign(KinesisState state, ClaimedSequenceNumber.Foreign number, ShardState shard) {
        if (number.shardIndex() != shard.id().index()) {
            return IteratorWords.sequenceNumberOfOtherShard(number.shard(), shard.id());
        }
        return number.version() == 0
                ? new Refusal(ErrorCode.INTERNAL_FAILURE, "")
                : IteratorWords.sequenceNumberOfOtherStream(state.service(), number, shard);
    }

    private static long indexOf(
            KinesisState state, SequenceNumber number, ShardState shard, int recordsAfter, VirtualTime now) {
        if (!number.shard().equals(shard.id())) {
            throw IteratorWords.sequenceNumberOfOtherShard(number.shard().toString(), shard.id());
        }
        if (number.shardCreatedEpochSecond() != shard.createdEpochSecond()) {
            throw IteratorWords.sequenceNumberOfOtherStream(state.service(), number, shard);
        }
        if (number.equals(shard.startingSequenceNumber())) {
            return 0;
        }
        if (number.equals(shard.endingSequenceNumber())) {
            return shard.next();
        }
        if (isBetween(number, shard, now)) {
            return number.index();
        }
        long index = number.index() - 1;
        if (index < 0 || index >= shard.next() || !number.equals(shard.sequenceNumber(index))) {
            throw IteratorWords.invalidSequenceNumber(state.service(), number, shard);
        }
        return index + recordsAfter;
    }

    /**
     * Whether a number stands between two records: it has the counter of the first of them and a later second, though none that is
     * still to come but the next.
     */
    private static boolean isBetween(SequenceNumber number, ShardState shard, VirtualTime now) {
        long index = number.index();
        if (index > shard.next() || number.arrivalEpochSecond() > now.epochSecond() + 1) {
            return false;
        }
        long before = index == 0
                ? shard.createdEpochSecond()
                : shard.log().arrival(index - 1).epochSecond();
        return number.arrivalEpochSecond() > before;
    }

    private static long indexAt(
            @Nullable VirtualTime timestamp, StreamState stream, ShardState shard, VirtualTime now) {
        if (timestamp == null) {
            throw IteratorWords.timestampMissing();
        }
        if (timestamp.isAfter(now.plus(AHEAD_AND_STILL_NOW))) {
            throw IteratorWords.timestampInFuture(timestamp, now);
        }
        long horizon = Horizon.firstReadable(shard, stream.retention(), now);
        return shard.log().firstAtOrAfter(VirtualTime.earliest(timestamp, now), horizon, shard.next());
    }
}
