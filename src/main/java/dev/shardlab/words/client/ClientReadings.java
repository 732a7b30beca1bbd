package dev.shardlab.words.client;

import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.client.ClientState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.words.kinesis.ReadBy;
import dev.shardlab.words.kinesis.RecordReads;
import dev.shardlab.words.page.Moment;
import dev.shardlab.words.page.Row;
import java.util.ArrayList;
import java.util.List;

/** What clients read of a record. */
public final class ClientReadings {

    private ClientReadings() {}

    /** {@link ReadBy} of all clients. */
    public static List<Row> rows(ShardState shard, long index, VirtualTime stored, Moment moment) {
        List<Row> rows = new ArrayList<>();
        for (ClientState client : moment.state().clients().all()) {
            rows.addAll(byClient(client, shard, index, stored, moment));
        }
        return rows;
    }

    private static List<Row> byClient(
            ClientState client, ShardState shard, long index, VirtualTime stored, Moment moment) {
        boolean reads = client.places(shard.stream()).stream()
                .anyMatch(place -> !place.pushed() && place.shard().equals(shard.id()));
        if (!reads) {
            return List.of();
        }
        String label = "read by " + client.name();
        Caller reader = new Caller.Client(client.name());
        return List.of(moment.log()
                .onward(
                        stored,
                        moment.now(),
                        RecordsRead.class,
                        e -> e.reader().equals(reader) && RecordReads.holds(e, shard, index))
                .map(e -> Row.of(label, moment.read(e.at(), stored)))
                .orElseGet(() -> Row.faint(label, "not yet")));
    }
}
