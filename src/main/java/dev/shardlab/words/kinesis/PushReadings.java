package dev.shardlab.words.kinesis;

import dev.shardlab.event.ConsumerEvent.RecordsPushed;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.kinesis.ConsumerState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.words.page.Moment;
import dev.shardlab.words.page.Row;
import java.util.ArrayList;
import java.util.List;

/** What consumers with enhanced fan-out got of a record. */
public final class PushReadings {

    private PushReadings() {}

    /** {@link ReadBy} of all consumers of the stream. */
    public static List<Row> rows(ShardState shard, long index, VirtualTime stored, Moment moment) {
        List<Row> rows = new ArrayList<>();
        moment.state().kinesis().stream(shard.stream()).ifPresent(stream -> {
            for (ConsumerState consumer : stream.consumers().all()) {
                rows.addAll(byPush(consumer, shard, index, stored, moment));
            }
        });
        return rows;
    }

    private static List<Row> byPush(
            ConsumerState consumer, ShardState shard, long index, VirtualTime stored, Moment moment) {
        if (consumer.subscription(shard.id()).isEmpty()) {
            return List.of();
        }
        String label = "pushed to " + consumer.name();
        return List.of(moment.log()
                .onward(
                        stored,
                        moment.now(),
                        RecordsPushed.class,
                        e -> consumer.name().equals(e.consumer())
                                && shard.id().equals(e.shard())
                                && shard.stream().equals(e.stream())
                                && e.fromIndex() <= index
                                && index < e.toIndex())
                .map(e -> Row.of(label, moment.read(e.at(), stored)))
                .orElseGet(() -> Row.faint(label, "not yet")));
    }
}
