package dev.shardlab.words;

import dev.shardlab.event.ConsumerEvent.RecordsPushed;
import dev.shardlab.event.GroupEvent.CheckpointAdvanced;
import dev.shardlab.event.ProducerEvent.PutSent;
import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.StreamRecord;
import dev.shardlab.state.client.ClientState;
import dev.shardlab.state.kcl.GroupState;
import dev.shardlab.state.kcl.LeaseState;
import dev.shardlab.state.kinesis.ConsumerState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A stored record: where it came from, where it lies and why, who has read it, when it will be gone. */
final class RecordCard {

    private RecordCard() {}

    static FactCard of(StreamState stream, ShardState shard, long index, Moment moment) {
        if (index >= shard.next()) {
            return FactCard.of(
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
        return FactCard.of("Record", "key " + key, rows(stream, shard, index, record, sent, moment))
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

    /** Nobody sees a client send; its requests have numbers below 0. */
    private static Optional<PutSent> sending(ShardState shard, long index, Moment moment) {
        long call = shard.log().append(index).call();
        if (call < 0) {
            return Optional.empty();
        }
        return moment.log().back(shard.log().arrival(index), PutSent.class, put -> put.call() == call);
    }

    private static List<Row> rows(
            StreamState stream,
            ShardState shard,
            long index,
            StreamRecord record,
            Optional<PutSent> sent,
            Moment moment) {
        List<Row> rows = new ArrayList<>(DataRows.of(record.batch(), record.position()));
        rows.addAll(DataRows.encryption(record, moment.asRead().of(record, stream, moment.state())));
        rows.add(Row.of("shard", shard.id().toString()));
        rows.add(Row.of("sequence", record.sequenceNumber().toString()));
        rows.add(Row.of("from", shard.log().append(index).producer().value()));
        sent.ifPresent(put -> rows.add(Row.of("sent", moment.read(put.at()))));
        rows.add(Row.of(
                "stored",
                sent.map(put -> moment.read(record.arrival(), put.at()))
                        .orElseGet(() -> moment.read(record.arrival()))));
        for (GroupState group : moment.state().kcl().groups()) {
            if (group.stream().equals(stream.name())) {
                rows.addAll(inGroup(group, shard, index, record.arrival(), moment));
            }
        }
        for (ConsumerState consumer : stream.consumers().all()) {
            rows.addAll(byPush(consumer, shard, index, record.arrival(), moment));
        }
        for (ClientState client : moment.state().clients().all()) {
            rows.addAll(byClient(client, shard, index, record.arrival(), moment));
        }
        rows.add(expiry(stream, shard, index, record.arrival(), moment));
        return rows;
    }

    private static List<Row> inGroup(
            GroupState group, ShardState shard, long index, VirtualTime stored, Moment moment) {
        String label = "read by " + group.name();
        Optional<LeaseState> lease = group.lease(shard.id());
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
                        e -> group.name().equals(e.group()) && is(shard, e) && holds(e, index));
        String when = read.map(e -> moment.read(e.at(), stored)).orElse("yes");
        return lease.get().checkpointIndex() <= index
                ? List.of(Row.of(label, when), Row.faint("checkpointed", "not yet"))
                : List.of(Row.of(label, when), Row.of("checkpointed", checkpoint(group, shard, index, stored, moment)));
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

    private static List<Row> byClient(
            ClientState client, ShardState shard, long index, VirtualTime stored, Moment moment) {
        boolean reads = client.places(shard.stream()).stream()
                .anyMatch(place -> !place.pushed() && place.shard().equals(shard.id()));
        if (!reads) {
            return List.of();
        }
        String label = "read by " + client.name();
        return List.of(moment.log()
                .onward(
                        stored,
                        moment.now(),
                        RecordsRead.class,
                        e -> client.name().equals(e.client()) && is(shard, e) && holds(e, index))
                .map(e -> Row.of(label, moment.read(e.at(), stored)))
                .orElseGet(() -> Row.faint(label, "not yet")));
    }

    private static String checkpoint(
            GroupState group, ShardState shard, long index, VirtualTime stored, Moment moment) {
        return moment.log()
                .onward(
                        stored,
                        moment.now(),
                        CheckpointAdvanced.class,
                        e -> group.name().equals(e.group()) && shard.id().equals(e.shard()) && e.index() > index)
                .map(e -> moment.read(e.at(), stored))
                .orElse("yes");
    }

    private static boolean is(ShardState shard, RecordsRead read) {
        return shard.id().equals(read.shard()) && shard.stream().equals(read.stream());
    }

    private static boolean holds(RecordsRead read, long index) {
        return read.fromIndex() <= index && index < read.toIndex();
    }

    private static Row expiry(StreamState stream, ShardState shard, long index, VirtualTime stored, Moment moment) {
        VirtualTime expiry = stored.plus(stream.retention());
        return index < shard.first()
                ? Row.alarmingIf(true, "expired", moment.read(expiry))
                : Row.shortened("expires", moment.in(expiry), moment.read(expiry));
    }
}
