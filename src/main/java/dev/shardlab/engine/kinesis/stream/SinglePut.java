package dev.shardlab.engine.kinesis.stream;

import dev.shardlab.command.Reply;
import dev.shardlab.command.kinesis.RecordReply;
import dev.shardlab.command.kinesis.RecordReply.PutOutcome;
import dev.shardlab.command.kinesis.RecordReply.RecordOutcome;
import dev.shardlab.command.kinesis.StreamCommand.PutRecord;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.event.PutOrigin;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ClaimedSequenceNumber;
import dev.shardlab.model.kinesis.RecordDistribution;
import dev.shardlab.model.kinesis.SequenceNumber;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.StreamState;
import java.util.List;

/**
 * PutRecord (API reference): a PutRecords of one record, but the refusal of the record is the refusal of the request.
 *
 * <p>SequenceNumberForOrdering asks for a higher number than the given one. Numbers of a shard always rise here, so a number that
 * was given out is always exceeded; one from the future cannot have been given out, nor one that is no sequence number.
 */
final class SinglePut {

    private SinglePut() {}

    static Decision put(Writing writing, KinesisState state, PutOrigin origin, PutRecord command, VirtualTime now) {
        StreamState stream = Streams.writable(state, command.stream());
        ClaimedSequenceNumber least = command.sequenceNumberForOrdering();
        if (least != null && !canHaveBeenGiven(least, now)) {
            throw ServiceWords.of(state).orderingNumber(least, command.stream());
        }
        requireKey(stream, command);
        requireSize(stream, command);
        Decision decision = writing.put(state, origin, command.stream(), command.batch(), now);
        if (!(decision.reply() instanceof PutOutcome outcome)) {
            throw new IllegalStateException("a put was answered with " + decision.reply());
        }
        return new Decision(decision.events(), reply(state, outcome, command));
    }

    /** A number of any layout will do, as long as its record has arrived by now. */
    private static boolean canHaveBeenGiven(ClaimedSequenceNumber number, VirtualTime now) {
        return switch (number) {
            case SequenceNumber ours -> ours.arrivalEpochSecond() <= now.epochSecond();
            case ClaimedSequenceNumber.Foreign foreign ->
                foreign.arrivalEpochSecond().orElse(0) <= now.epochSecond();
            case ClaimedSequenceNumber.Impossible _ -> false;
        };
    }

    private static void requireKey(StreamState stream, PutRecord command) {
        if (command.batch().hasUnkeyed() && stream.settings().distribution() != RecordDistribution.AUTO) {
            throw ValidationWords.missing("partitionKey");
        }
    }

    private static void requireSize(StreamState stream, PutRecord command) {
        int most = stream.settings().maxRecordBytes();
        if (command.batch().totalBytes() > most) {
            throw ValidationWords.invalid(List.of(ValidationWords.lengthAtMost("data", most)));
        }
    }

    private static Reply reply(KinesisState state, PutOutcome outcome, PutRecord command) {
        return switch (outcome.outcome(0)) {
            case RecordOutcome.Stored(var shard, SequenceNumber number) ->
                new RecordReply.RecordPut(shard, number, outcome.encryption());
            case RecordOutcome.Throttled(var shard, var _) ->
                new Reply.Refused(
                        ErrorCode.PROVISIONED_THROUGHPUT_EXCEEDED,
                        ServiceWords.of(state).rateExceeded(command.stream(), shard));
        };
    }
}
