package dev.shardlab.engine.kinesis.stream;

import dev.shardlab.command.kinesis.RecordReply.PutOutcome;
import dev.shardlab.command.kinesis.StreamCommand.PutRecords;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.event.Event;
import dev.shardlab.event.StreamEvent.PutThrottled;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.WriteLimit;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.StreamState;
import java.util.ArrayList;
import java.util.List;

/**
 * PutRecords: each record goes to the open shard whose range holds its hash key, and is stored if that shard has room in the
 * present second. One that is refused does not stop the next (API reference, PutRecords), so a later, smaller record of the
 * same key may overtake it: this is why a request of several records promises no order.
 *
 * <p>This is the hottest rule of the laboratory. It makes no object per record: what is stored becomes one event with columns,
 * what is refused one event per shard and limit, and the reply points into columns too.
 */
final class Writing {

    private final PutScratch scratch = new PutScratch();

    Decision put(KinesisState state, PutRecords command, VirtualTime now) {
        PutLimits.requireCount(command.batch());
        StreamState stream = Streams.writable(state, command.stream());
        PutLimits.requireSizes(command.batch(), stream.settings().maxRecordBytes());
        RecordBatch stored = Storage.form(state, stream, command);
        scratch.place(stored, stream, now, state.service().limitsOn());
        if (scratch.refusedCount() > 0 && command.call() < 0) {
            PutRecords kept = withoutRefused(command, scratch.outcome(stored).refused());
            return decision(kept, Storage.form(state, stream, kept), now);
        }
        return decision(command, stored, now);
    }

    /** Of what a client put and the service refused nothing is kept but how long it was; so nothing of it is in the log either. */
    private static PutRecords withoutRefused(PutRecords command, IntColumn refused) {
        return new PutRecords(
                command.call(),
                command.producer(),
                command.stream(),
                command.batch().blanked(refused));
    }

    private Decision decision(PutRecords command, RecordBatch stored, VirtualTime now) {
        List<Event> events = new ArrayList<>(2);
        if (scratch.storedCount() > 0) {
            events.add(appended(command, stored, now));
        }
        if (scratch.refusedCount() > 0) {
            addThrottled(events, command, now);
        }
        return new Decision(events, scratch.outcome(stored));
    }

    private RecordsAppended appended(PutRecords command, RecordBatch stored, VirtualTime now) {
        return new RecordsAppended(
                now, command.stream(), command.call(), command.producer(), stored, scratch.placement());
    }

    private void addThrottled(List<Event> events, PutRecords command, VirtualTime now) {
        List<ShardShare> shares = scratch.shares();
        for (int i = 0; i < shares.size(); i++) {
            if (shares.get(i).refused(PutOutcome.OVER_RECORDS) > 0) {
                events.add(throttled(command, now, i, WriteLimit.RECORDS_PER_SEC, PutOutcome.OVER_RECORDS));
            }
            if (shares.get(i).refused(PutOutcome.OVER_BYTES) > 0) {
                events.add(throttled(command, now, i, WriteLimit.BYTES_PER_SEC, PutOutcome.OVER_BYTES));
            }
        }
    }

    private PutThrottled throttled(PutRecords command, VirtualTime now, int share, WriteLimit limit, int offset) {
        return new PutThrottled(
                now,
                command.stream(),
                command.call(),
                command.producer(),
                command.batch(),
                new ShardId(scratch.shares().get(share).shardIndex()),
                limit,
                scratch.refusedPositions(share, offset));
    }
}
