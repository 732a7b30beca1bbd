package dev.shardlab.words.kcl;

import dev.shardlab.event.ApplicationEvent.CheckpointAdvanced;
import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kcl.LeaseState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.words.kinesis.ReadBy;
import dev.shardlab.words.kinesis.RecordReads;
import dev.shardlab.words.page.Moment;
import dev.shardlab.words.page.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What applications made of a record. */
public final class ApplicationReadings {

    private ApplicationReadings() {}

    /** {@link ReadBy} of all applications that read the stream. */
    public static List<Row> rows(ShardState shard, long index, VirtualTime stored, Moment moment) {
        List<Row> rows = new ArrayList<>();
        for (ApplicationState application : moment.state().kcl().applications()) {
            if (application.stream().equals(shard.stream())) {
                rows.addAll(inApplication(application, shard, index, stored, moment));
            }
        }
        return rows;
    }

    private static List<Row> inApplication(
            ApplicationState application, ShardState shard, long index, VirtualTime stored, Moment moment) {
        String label = "read by " + application.name();
        Optional<LeaseState> lease = application.lease(shard.id());
        if (lease.isEmpty() || lease.get().furthestIndex() <= index) {
            return List.of(Row.faint(label, "not yet"));
        }
        if (index < lease.get().beganIndex()) {
            return List.of(Row.faint(label, "never: it began later"));
        }
        Optional<RecordsRead> read = moment.log()
                .onward(
                        stored,
                        moment.now(),
                        RecordsRead.class,
                        e -> e.reader().isWorkerOf(application.name()) && RecordReads.holds(e, shard, index));
        String when = read.map(e -> moment.read(e.at(), stored)).orElse("yes");
        return lease.get().checkpointIndex() <= index
                ? List.of(Row.of(label, when), Row.faint("checkpointed", "not yet"))
                : List.of(
                        Row.of(label, when),
                        Row.of("checkpointed", checkpoint(application, shard, index, stored, moment)));
    }

    private static String checkpoint(
            ApplicationState application, ShardState shard, long index, VirtualTime stored, Moment moment) {
        return moment.log()
                .onward(
                        stored,
                        moment.now(),
                        CheckpointAdvanced.class,
                        e -> application.name().equals(e.application())
                                && shard.id().equals(e.shard())
                                && e.index() > index)
                .map(e -> moment.read(e.at(), stored))
                .orElse("yes");
    }
}
