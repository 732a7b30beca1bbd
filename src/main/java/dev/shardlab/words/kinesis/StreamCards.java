package dev.shardlab.words.kinesis;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.HashKeyRange;
import dev.shardlab.model.kinesis.KeyId;
import dev.shardlab.state.Totals;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import dev.shardlab.words.page.Amounts;
import dev.shardlab.words.page.ItemCard;
import dev.shardlab.words.page.Moment;
import dev.shardlab.words.page.Row;
import dev.shardlab.words.page.Snippet;
import java.util.ArrayList;
import java.util.List;

/** What belongs to a stream as a whole, and the overview over all of them. */
public final class StreamCards {

    private StreamCards() {}

    public static ItemCard ofHashAxis(StreamState stream, Moment moment) {
        List<Row> rows = new ArrayList<>(ofStream(stream, moment));
        rows.add(Row.of("top", "0"));
        rows.add(Row.shortened("bottom", "2¹²⁸−1", HashKey.MAX.toString()));
        return ItemCard.of("Hash key space", stream.name().value(), rows)
                .because(
                        "How does a key find its shard?",
                        List.of(
                                "The MD5 of the partition key is a number of 128 bits: a point on this axis.",
                                "Each open shard holds one stretch of it, and together they cover all of it, "
                                        + "so every key has exactly one shard.",
                                "The same key always gives the same point."))
                .forReal(snippets(stream));
    }

    public static ItemCard ofTrimHorizon(StreamState stream, Moment moment) {
        long expired = stream.shards().stream().mapToLong(ShardState::first).sum();
        VirtualTime horizon = moment.now().minus(stream.retention());
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("stream", stream.name().value()));
        rows.add(Row.of("retention", Amounts.retention(stream.retention())));
        rows.add(
                horizon.isBefore(moment.clock().start())
                        ? Row.faint("reaches back", "before the start")
                        : Row.of("reaches back", moment.read(horizon)));
        rows.add(Row.of("expired", Amounts.records(expired)));
        rows.add(Row.of("still kept", Amounts.records(stream.held())));
        return ItemCard.of("Trim horizon", stream.name().value(), rows)
                .because(
                        "What happens here?",
                        List.of(
                                "A record older than " + Amounts.retention(stream.retention())
                                        + " is deleted, whether anybody has read it or not.",
                                "Reading does not delete: until then every application can read it, again and again."))
                .forReal(List.of(RealCalls.retention(stream, stream.retention().plusDays(1))));
    }

    public static ItemCard ofRecords(StreamState stream, ShardState shard, long from, long to, Moment moment) {
        long until = Math.min(to, shard.next());
        if (from >= until) {
            return ItemCard.of("Records", "shard " + shard.id().index(), List.of(Row.faint("stored", "not yet")));
        }
        long bytes = 0;
        for (long i = from; i < until; i++) {
            bytes += shard.log().sizeBytes(i);
        }
        return ItemCard.of(
                "Records",
                Amounts.records(until - from) + " of shard " + shard.id().index(),
                List.of(
                        Row.of("stream", stream.name().value()),
                        Row.of("records", Amounts.count(from + 1) + " to " + Amounts.count(until)),
                        Row.of("size", Amounts.bytes(bytes)),
                        Row.of("stored from", moment.read(shard.log().arrival(from))),
                        Row.of("to", moment.read(shard.log().arrival(until - 1))),
                        Row.of("first key", shard.record(from).partitionKey()),
                        Row.of("last key", shard.record(until - 1).partitionKey())));
    }

    /** Shards too thin to be told apart, taken together. */
    public static ItemCard ofShards(StreamState stream, HashKeyRange range, Moment moment) {
        List<ShardState> within = stream.openShards().stream()
                .filter(shard -> range.contains(shard.range().start()))
                .toList();
        long held = within.stream().mapToLong(ShardState::held).sum();
        long throttled = within.stream().mapToLong(ShardState::throttled).sum();
        long recent = within.stream()
                .mapToLong(shard -> shard.recordsInLimitSecond(moment.now()))
                .sum();
        return ItemCard.of(
                        "Shards",
                        Amounts.counted(within.size(), "open shard", "open shards"),
                        List.of(
                                Row.of("stream", stream.name().value()),
                                Row.of("range", HashWords.range(range)),
                                Row.of("holds", Amounts.records(held)),
                                Row.of("in one second", Amounts.records(recent)),
                                Row.alarmingIf(throttled > 0, "throttled", Amounts.records(throttled))))
                .forReal(List.of(RealCalls.list(stream.name())));
    }

    public static List<ItemCard> overview(Moment moment) {
        List<ItemCard> cards = new ArrayList<>();
        boolean only = moment.state().kinesis().streams().size() == 1;
        for (StreamState stream : moment.state().kinesis().streams()) {
            cards.add(ItemCard.of("Stream", stream.name().value(), ofStream(stream, moment))
                    .forReal(only ? snippets(stream) : List.of()));
        }
        return cards;
    }

    /** What became of all records. */
    public static List<Row> totals(Moment moment) {
        Totals totals = moment.state().totals();
        return List.of(
                Row.of("stored", Amounts.records(totals.put())),
                Row.of("read", Amounts.records(totals.read())),
                Row.alarmingIf(totals.throttled() > 0, "throttled", Amounts.count(totals.throttled())),
                Row.of("expired", Amounts.records(totals.expired())),
                Row.alarmingIf(totals.abandoned() > 0, "given up", Amounts.records(totals.abandoned())));
    }

    private static List<Row> ofStream(StreamState stream, Moment moment) {
        List<Row> rows = new ArrayList<>();
        VirtualTime due = stream.operationDueAt();
        rows.add(Row.of("state", due == null ? stream.status().name() : stream.status() + ", " + moment.in(due)));
        if (stream.settings().isOnDemand()) {
            rows.add(Row.of("mode", "on-demand"));
        }
        KeyId key = stream.settings().key();
        if (key != null) {
            rows.add(Row.of("encrypted under", key.value()));
        }
        rows.add(Row.of("open shards", Amounts.count(stream.openShards().size())));
        long closed = stream.shards().stream().filter(shard -> !shard.isOpen()).count();
        if (closed > 0) {
            rows.add(Row.of("closed shards", Amounts.count(closed)));
        }
        rows.add(Row.of("retention", Amounts.retention(stream.retention())));
        rows.add(Row.of("holds", Amounts.records(stream.held())));
        return rows;
    }

    private static List<Snippet> snippets(StreamState stream) {
        int open = stream.openShards().size();
        return open == 0
                ? List.of(RealCalls.describe(stream.name()))
                : List.of(
                        RealCalls.list(stream.name()),
                        RealCalls.describe(stream.name()),
                        RealCalls.shardCount(stream.name(), open * 2));
    }
}
