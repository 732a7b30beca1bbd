package dev.shardlab.engine.firehose;

import dev.shardlab.command.firehose.FirehoseCommand.FirehosePut;
import dev.shardlab.command.firehose.FirehoseReply.RecordsTaken;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.event.Event;
import dev.shardlab.event.FirehoseEvent.DeliveryPutThrottled;
import dev.shardlab.event.FirehoseEvent.RecordsAccepted;
import dev.shardlab.model.Caller;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.firehose.FirehoseLimits;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.state.firehose.DeliveryStreamState;
import dev.shardlab.state.firehose.PutsThisSecond;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * PutRecord, PutRecordBatch (API Reference; Developer Guide, Quota). Of a batch the first records are taken, as many as the second that is
 * running has room for; the others are refused one by one, and whoever sent them may send them again.
 */
final class Accepting {

    private Accepting() {}

    static Decision put(
            DeliveryStreamState stream,
            Caller sender,
            FirehosePut asked,
            boolean limitsOn,
            long seed,
            VirtualTime now) {
        if (!stream.settings().takesPuts()) {
            throw FirehoseWords.notForPuts();
        }
        RecordBatch records = asked.records();
        requireSize(records);
        int taken = limitsOn ? room(stream.puts(now), records) : records.size();
        List<Event> events = new ArrayList<>();
        if (taken > 0) {
            events.add(new RecordsAccepted(now, stream.name(), sender, first(taken, records), taken));
            events.addAll(Tipping.afterMore(stream, taken, bytes(records, taken), now, now, seed));
        }
        int refused = records.size() - taken;
        if (refused > 0) {
            events.add(new DeliveryPutThrottled(now, stream.name(), sender, refused));
        }
        return new Decision(
                events,
                new RecordsTaken(
                        taken,
                        stream.totals().accepted(),
                        stream.createdAt(),
                        stream.encryption().key() != null,
                        refused > 0 ? FirehoseWords.slowDown().reply() : null));
    }

    /** What is refused is kept nowhere. */
    private static RecordBatch first(int count, RecordBatch records) {
        return count == records.size()
                ? records
                : records.select(IntColumn.of(IntStream.range(0, count).toArray()));
    }

    private static void requireSize(RecordBatch records) {
        long bytes = 0;
        for (int i = 0; i < records.size(); i++) {
            bytes += records.dataBytes(i);
        }
        if (bytes > FirehoseLimits.MAX_BATCH_BYTES) {
            throw FirehoseWords.invalid("Records size exceeds 4 MB limit");
        }
    }

    /** How many of the records the second has room for. */
    private static int room(PutsThisSecond puts, RecordBatch records) {
        if (puts.requests() >= FirehoseLimits.REQUESTS_PER_SECOND) {
            return 0;
        }
        long bytes = puts.bytes();
        int most = (int) Math.min(records.size(), FirehoseLimits.RECORDS_PER_SECOND - puts.records());
        for (int i = 0; i < most; i++) {
            bytes += records.dataBytes(i);
            if (bytes > FirehoseLimits.BYTES_PER_SECOND) {
                return i;
            }
        }
        return Math.max(0, most);
    }

    private static long bytes(RecordBatch records, int count) {
        long bytes = 0;
        for (int i = 0; i < count; i++) {
            bytes += records.dataBytes(i);
        }
        return bytes;
    }
}
