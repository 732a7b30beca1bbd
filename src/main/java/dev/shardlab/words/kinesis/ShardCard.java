package dev.shardlab.words.kinesis;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import dev.shardlab.words.page.Amounts;
import dev.shardlab.words.page.ItemCard;
import dev.shardlab.words.page.Moment;
import dev.shardlab.words.page.Row;
import dev.shardlab.words.page.Snippet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A shard: its range and lineage, what it holds, how much of its limits is used. */
public final class ShardCard {

    /** From this share of a limit on, the number is drawn to the eye. */
    private static final double NEAR_LIMIT = 0.9;

    private ShardCard() {}

    public static ItemCard of(StreamState stream, ShardState shard, Moment moment) {
        return ItemCard.of("Shard", "shard " + shard.id().index(), rows(stream, shard, moment))
                .because(question(shard), why(stream, shard, moment))
                .forReal(snippets(stream, shard));
    }

    private static List<Row> rows(StreamState stream, ShardState shard, Moment moment) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("id", shard.id().toString()));
        rows.add(state(shard, moment));
        rows.add(Row.of("range", HashWords.range(shard.range())));
        rows.add(bound("from", shard.range().start()));
        rows.add(bound("to", shard.range().end()));
        rows.addAll(lineage(stream, shard));
        rows.add(Row.of("holds", Amounts.records(shard.held())));
        rows.add(Row.of("ever stored", Amounts.count(shard.next()) + ", " + Amounts.bytes(shard.bytes())));
        if (shard.isOpen()) {
            rows.addAll(load(shard, moment));
        }
        rows.add(Row.alarmingIf(shard.throttled() > 0, "throttled", Amounts.count(shard.throttled())));
        if (shard.held() > 0) {
            VirtualTime oldest = shard.log().arrival(shard.first());
            rows.add(Row.shortened("oldest record", moment.age(oldest) + " old", moment.read(oldest)));
        }
        return rows;
    }

    private static Row state(ShardState shard, Moment moment) {
        VirtualTime closedAt = shard.closedAt();
        if (closedAt == null) {
            return Row.of("state", "OPEN since " + since(shard.openedAt(), moment));
        }
        return shard.isExpired()
                ? Row.faint("state", "EXPIRED, closed " + moment.read(closedAt))
                : Row.of("state", "CLOSED since " + moment.read(closedAt));
    }

    private static String since(VirtualTime opened, Moment moment) {
        return opened.isBefore(moment.clock().start()) ? "before the start" : moment.read(opened);
    }

    private static Row bound(String label, HashKey key) {
        return Row.of(label, key.toString());
    }

    private static List<Row> lineage(StreamState stream, ShardState shard) {
        List<Row> rows = new ArrayList<>();
        List<ShardId> parents = Stream.of(shard.parent(), shard.adjacentParent())
                .<ShardId>mapMulti((id, sink) -> {
                    if (id != null) {
                        sink.accept(id);
                    }
                })
                .toList();
        if (!parents.isEmpty()) {
            rows.add(Row.of(parents.size() == 1 ? "parent" : "parents", ShardWords.all(parents)));
        }
        List<ShardId> children =
                stream.children(shard.id()).stream().map(ShardState::id).toList();
        if (!children.isEmpty()) {
            rows.add(Row.of(children.size() == 1 ? "child" : "children", ShardWords.all(children)));
        }
        return rows;
    }

    private static List<Row> load(ShardState shard, Moment moment) {
        int second = shard.recordsWrittenInSecond(moment.now());
        int bytes = shard.bytesWrittenInSecond(moment.now());
        int calls = shard.readCallsInSecond(moment.now());
        return List.of(
                Row.of("in one second", Amounts.records(shard.recordsInLimitSecond(moment.now()))),
                near(
                        "writes now",
                        Amounts.count(second) + " of " + Amounts.count(StreamLimits.SHARD_WRITE_RECORDS_PER_SEC) + "/s",
                        (double) second / StreamLimits.SHARD_WRITE_RECORDS_PER_SEC),
                near(
                        "bytes now",
                        Amounts.bytes(bytes) + " of " + Amounts.bytes(StreamLimits.SHARD_WRITE_BYTES_PER_SEC) + "/s",
                        (double) bytes / StreamLimits.SHARD_WRITE_BYTES_PER_SEC),
                near(
                        "reads now",
                        calls + " of " + StreamLimits.SHARD_READ_CALLS_PER_SEC + " calls/s",
                        calls > StreamLimits.SHARD_READ_CALLS_PER_SEC ? 1 : 0));
    }

    private static Row near(String label, String value, double used) {
        return Row.alarmingIf(used >= NEAR_LIMIT, label, value);
    }

    private static String question(ShardState shard) {
        return shard.isOpen() ? "What lands here?" : "Why is it closed?";
    }

    private static List<String> why(StreamState stream, ShardState shard, Moment moment) {
        String range = HashWords.range(shard.range());
        if (shard.isOpen()) {
            return List.of(
                    "Every key whose MD5 lies in " + range + " of the key space: "
                            + Amounts.percent(shard.range().share())
                            + " of all keys, if they are many and none is hot.",
                    "Its height on the stage is this share.");
        }
        List<ShardState> children = stream.children(shard.id());
        VirtualTime closedAt = shard.closedAt();
        String time = closedAt == null ? "" : moment.read(closedAt);
        String how = children.size() == 1
                ? "It was merged into shard " + children.getFirst().id().index()
                : "It was split into "
                        + ShardWords.all(children.stream().map(ShardState::id).toList());
        return List.of(
                how + " at " + time + ".",
                "It takes no more records, but what it holds can be read until retention has passed over it. "
                        + "Readers finish it first: order per key survives.");
    }

    private static List<Snippet> snippets(StreamState stream, ShardState shard) {
        List<Snippet> snippets = new ArrayList<>();
        snippets.add(RealCalls.get(stream.name(), shard.id(), null));
        if (shard.isOpen()) {
            snippets.add(
                    RealCalls.split(stream.name(), shard.id(), shard.range().middle()));
            Neighbours.below(stream, shard)
                    .ifPresent(next -> snippets.add(RealCalls.merge(stream.name(), shard.id(), next.id())));
        }
        return snippets;
    }
}
