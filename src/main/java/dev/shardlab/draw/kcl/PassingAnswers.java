package dev.shardlab.draw.kcl;

import dev.shardlab.draw.kinesis.PassingRecords;
import dev.shardlab.draw.kinesis.Standing.Copies;
import dev.shardlab.draw.plan.Passing;
import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kcl.LeaseState;
import dev.shardlab.state.kinesis.StreamState;
import java.util.ArrayList;
import java.util.List;

/** What the workers of an application have read and is on its way to them, for the map. */
public final class PassingAnswers {

    private PassingAnswers() {}

    /** One for each answer: copies, for the records stay in their stream. */
    public static List<Passing> of(ApplicationState application, StreamState stream, VirtualTime now) {
        List<Passing> found = new ArrayList<>();
        for (LeaseState lease : application.leases()) {
            RecordsRead last = lease.lastRead();
            if (last != null && last.reader() instanceof Caller.ApplicationWorker(var _, var reader)) {
                Copies copies = ApplicationTracks.copies(application, reader, last);
                stream.shard(lease.shard())
                        .flatMap(shard ->
                                PassingRecords.read(shard, copies, ApplicationTile.id(application.name()), now))
                        .ifPresent(found::add);
            }
        }
        return found;
    }
}
