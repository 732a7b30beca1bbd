package dev.shardlab.state.kinesis;

import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.model.kinesis.RecordRun;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads records of a shard in their order, request by request; what was kept together is read once. */
final class RunReader {

    private final ShardState shard;
    private final ShardLog log;
    private @Nullable ArchivedRecords kept;

    RunReader(ShardState shard) {
        this.shard = shard;
        log = shard.log();
    }

    List<RecordRun> runs(long from, long to) {
        List<RecordRun> runs = new ArrayList<>();
        long at = from;
        while (at < to) {
            RecordRun run = run(at, to);
            runs.add(run);
            at += run.size();
        }
        return runs;
    }

    /** What came together with the record at {@code from}, from this one on but not beyond {@code to}. */
    private RecordRun run(long from, long to) {
        RecordsAppended append = log.appendInMemory(from);
        if (append == null) {
            ArchivedRecords records = kept != null && kept.holds(from) ? kept : log.archived(from);
            kept = records;
            if (records != null) {
                return run(records, from, Math.min(to, log.runEnd(from)));
            }
            append = log.append(from);
        }
        int begin = log.offset(from);
        int end = (int) Math.min(append.placement().groupEnd(begin), begin + (to - from));
        return new RecordRun(
                shard.sequenceNumber(from),
                append.at(),
                append.batch(),
                append.placement().positions(),
                begin,
                end);
    }

    private RecordRun run(ArchivedRecords records, long from, long to) {
        return new RecordRun(
                shard.sequenceNumber(from),
                log.arrival(from),
                records.batch(),
                ArchivedRecords.POSITIONS,
                records.position(from),
                records.position(Math.min(to, records.end())));
    }
}
