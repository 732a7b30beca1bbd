package dev.shardlab.words.kinesis;

import dev.shardlab.event.ProducerEvent.PutSent;
import dev.shardlab.event.PutOrigin;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.StreamRecord;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import dev.shardlab.words.page.Amounts;
import dev.shardlab.words.page.ItemCard;
import dev.shardlab.words.page.Moment;
import dev.shardlab.words.page.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A stored record: where it came from, where it lies and why, who has read it, when it will be gone. */
public final class RecordCard {

    /**
     * What others know of a record.
     *
     * @param asRead what a reader gets of it
     * @param readers who has read it, in the order in which they are told
     */
    public record Known(AsRead asRead, List<ReadBy> readers) {
        public Known {
            readers = List.copyOf(readers);
        }
    }

    private RecordCard() {}

    public static ItemCard of(StreamState stream, ShardState shard, long index, Moment moment, Known known) {
        if (index >= shard.next()) {
            return ItemCard.of(
                    "Record",
                    "record " + Amounts.count(index + 1) + " of shard "
                            + shard.id().index(),
                    List.of(Row.faint("stored", "not yet")));
        }
        StreamRecord record = shard.record(index);
        String key = record.partitionKey();
        Optional<PutSent> sent = sending(shard, index, moment);
        List<String> why = new ArrayList<>(RouteReason.of(key, record.hashKey(), shard, stream, moment));
        sent.filter(put -> put.attempt() > 1).ifPresent(put -> why.add(throttled(put.attempt() - 1)));
        return ItemCard.of("Record", "key " + key, rows(stream, shard, index, record, sent, moment, known))
                .coloured(key)
                .because("Why shard " + shard.id().index() + "?", why)
                .forReal(List.of(
                        RealCalls.put(stream.name(), record.batch(), record.position()),
                        RealCalls.getAt(
                                stream.name(),
                                shard.id(),
                                record.sequenceNumber().toString())));
    }

    private static String throttled(int times) {
        return "Before, it was throttled " + (times == 1 ? "once" : times == 2 ? "twice" : times + " times") + ".";
    }

    /** Nobody sees a client send. */
    private static Optional<PutSent> sending(ShardState shard, long index, Moment moment) {
        PutOrigin origin = shard.log().append(index).origin();
        if (origin.isClient()) {
            return Optional.empty();
        }
        return moment.log().back(shard.log().arrival(index), PutSent.class, put -> put.call() == origin.call());
    }

    private static List<Row> rows(
            StreamState stream,
            ShardState shard,
            long index,
            StreamRecord record,
            Optional<PutSent> sent,
            Moment moment,
            Known known) {
        List<Row> rows = new ArrayList<>(DataRows.of(record.batch(), record.position()));
        rows.addAll(DataRows.encryption(record, known.asRead().of(record, stream, moment.state())));
        rows.add(Row.of("shard", shard.id().toString()));
        rows.add(Row.of("sequence", record.sequenceNumber().toString()));
        rows.add(Row.of("from", shard.log().append(index).producer().value()));
        sent.ifPresent(put -> rows.add(Row.of("sent", moment.read(put.at()))));
        rows.add(Row.of(
                "stored",
                sent.map(put -> moment.read(record.arrival(), put.at()))
                        .orElseGet(() -> moment.read(record.arrival()))));
        for (ReadBy readers : known.readers()) {
            rows.addAll(readers.rows(shard, index, record.arrival(), moment));
        }
        rows.add(expiry(stream, shard, index, record.arrival(), moment));
        return rows;
    }

    private static Row expiry(StreamState stream, ShardState shard, long index, VirtualTime stored, Moment moment) {
        VirtualTime expiry = stored.plus(stream.retention());
        return index < shard.first()
                ? Row.alarmingIf(true, "expired", moment.read(expiry))
                : Row.shortened("expires", moment.in(expiry), moment.read(expiry));
    }
}
