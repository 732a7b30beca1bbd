package dev.shardlab.engine.kinesis.stream;

import dev.shardlab.command.kinesis.RecordReply.PutOutcome;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.event.Event;
import dev.shardlab.event.PutOrigin;
import dev.shardlab.event.StreamEvent.PutThrottled;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
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

    Decision put(KinesisState state, PutOrigin origin, StreamName name, RecordBatch batch, VirtualTime now) {
        PutLimits.requireCount(batch);
        StreamState stream = Streams.writable(state, name);
        PutLimits.requireSizes(batch, stream.settings().maxRecordBytes());
        RecordBatch stored = Storage.form(state, stream, batch, origin.call());
        scratch.place(stored, stream, now, state.service().limitsOn());
        if (scratch.refusedCount() > 0 && origin.isClient()) {
            // Of what a client put and the service refused nothing is kept but how long it was; so nothing of it is in
            // the log either.
            RecordBatch kept = batch.blanked(scratch.outcome(stored).refused());
            return decision(origin, name, kept, Storage.form(state, stream, kept, origin.call()), now);
        }
        return decision(origin, name, batch, stored, now);
    }

    private Decision decision(
            PutOrigin origin, StreamName stream, RecordBatch batch, RecordBatch stored, VirtualTime now) {
        List<Event> events = new ArrayList<>(2);
        if (scratch.storedCount() > 0) {
            events.add(new RecordsAppended(now, stream, origin, stored, scratch.placement()));
        }
        if (scratch.refusedCount() > 0) {
            addThrottled(events, origin, stream, batch, now);
        }
        return new Decision(events, scratch.outcome(stored));
    }

    private void addThrottled(
            List<Event> events, PutOrigin origin, StreamName stream, RecordBatch batch, VirtualTime now) {
        List<ShardShare> shares = scratch.shares();
        for (int i = 0; i < shares.size(); i++) {
            ShardId shard = new ShardId(shares.get(i).shardIndex());
            if (shares.get(i).refused(PutOutcome.OVER_RECORDS) > 0) {
                IntColumn positions = scratch.refusedPositions(i, PutOutcome.OVER_RECORDS);
                events.add(new PutThrottled(now, stream, origin, batch, shard, WriteLimit.RECORDS_PER_SEC, positions));
            }
            if (shares.get(i).refused(PutOutcome.OVER_BYTES) > 0) {
                IntColumn positions = scratch.refusedPositions(i, PutOutcome.OVER_BYTES);
                events.add(new PutThrottled(now, stream, origin, batch, shard, WriteLimit.BYTES_PER_SEC, positions));
            }
        }
    }
}
