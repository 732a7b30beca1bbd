package dev.shardlab.timeline;

import dev.shardlab.event.AccountEvent;
import dev.shardlab.event.ClientEvent;
import dev.shardlab.event.ConsumerEvent;
import dev.shardlab.event.Event;
import dev.shardlab.event.GroupEvent;
import dev.shardlab.event.InputEvent;
import dev.shardlab.event.ProducerEvent;
import dev.shardlab.event.QueueEvent;
import dev.shardlab.event.ReshardStep;
import dev.shardlab.event.SettingEvent;
import dev.shardlab.event.ShardOpening;
import dev.shardlab.event.StreamEvent;
import dev.shardlab.model.Caller;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.GroupName;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.Placement;
import dev.shardlab.model.kinesis.RecordBatch.ByteConsumer;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as bytes, the same on every machine.
 *
 * <p>An event is one byte that says its kind and then its fields in the order of its record, without names or padding:
 *
 * <pre>
 * count, index      4 or 8 bytes as declared, the highest first
 * time, duration    8 bytes, microseconds (of a time: since 1970)
 * rate              8 bytes, IEEE 754
 * flag              1 byte, 0 or 1
 * name, text        4 bytes: how many bytes; then UTF-8
 * shard             4 bytes, its index
 * constant          its name, as text
 * may be null       1 byte, 0 or 1; then the value if 1
 * list, column      4 bytes: how many; then each
 * records           4 bytes: how many; for each 4 bytes size of key and payload, 4 bytes size of the payload,
 *                   16 bytes hash key; then keys and payloads, one behind the other
 * </pre>
 *
 * <p>Each field's length is known before it is read, so two different logs never have the same bytes. The numbers of kinds are
 * part of the format: new kinds get new ones, none is used again.
 */
public final class EventEncoding {

    private final ByteWriter out;

    /** @param out takes the bytes in order, in runs of any length */
    public EventEncoding(ByteConsumer out) {
        this.out = new ByteWriter(out);
    }

    /** Hands on what is still held back. */
    public void flush() {
        out.flush();
    }

    public void write(Event event) {
        switch (event) {
            case StreamEvent e -> writeStream(e);
            case ConsumerEvent e -> new ConsumerEncoding(out).write(e);
            case ProducerEvent e -> writeProducer(e);
            case GroupEvent e -> writeGroup(e);
            case ClientEvent e -> new ClientEncoding(out).write(e);
            case QueueEvent e -> new QueueEncoding(out).write(e);
            case AccountEvent e -> new ClientEncoding(out).write(e);
            case InputEvent.ActionTaken e
            when e.instead().isEmpty() ->
                out.tag(60).time(e.at()).text(e.description()).flag(e.byStudent());
            case InputEvent.ActionTaken e ->
                out.tag(61)
                        .time(e.at())
                        .text(e.description())
                        .flag(e.byStudent())
                        .text(e.instead());
        }
    }

    private void writeStream(StreamEvent event) {
        switch (event) {
            case SettingEvent e -> new SettingEncoding(out).write(e);
            case StreamEvent.StreamCreated e -> {
                boolean usual = e.options().equals(StreamOptions.PROVISIONED);
                start(usual ? 1 : 17, e)
                        .number(e.shardCount())
                        .duration(e.retention())
                        .time(e.dueAt());
                if (!usual) {
                    new SettingEncoding(out).options(e.options());
                }
            }
            case StreamEvent.ShardsOpened e -> {
                start(2, e);
                openings(e.opened());
            }
            case StreamEvent.StreamActivated e -> start(3, e);
            case StreamEvent.StreamDeletionStarted e -> start(4, e).time(e.dueAt());
            case StreamEvent.StreamDeleted e -> start(5, e);
            case StreamEvent.ReshardStarted e -> {
                start(6, e).text(e.kind().name()).number(e.steps().size());
                for (ReshardStep step : e.steps()) {
                    shards(step.closing());
                    openings(step.opening());
                }
                out.time(e.firstDueAt()).number(e.stepMicros());
            }
            case StreamEvent.Resharded e -> {
                start(7, e);
                shards(e.closed());
                openings(e.opened());
            }
            case StreamEvent.RetentionChanged e ->
                start(8, e).duration(e.from()).duration(e.to());
            case StreamEvent.RecordsAppended e -> {
                var key = e.batch().encryptionKey();
                start(key.isEmpty() ? 9 : 35, e)
                        .number(e.call())
                        .text(e.producer().value())
                        .batch(e.batch());
                placement(e.placement());
                key.ifPresent(under -> out.text(under.value()));
            }
            case StreamEvent.PutThrottled e -> {
                start(10, e).number(e.call()).text(e.producer().value()).batch(e.batch());
                out.number(e.shard().index()).text(e.limit().name());
                column(e.positions());
            }
            case StreamEvent.PutRefused e ->
                start(11, e)
                        .number(e.call())
                        .text(e.producer().value())
                        .text(e.error().name())
                        .text(e.message());
            case StreamEvent.RecordsRead e -> {
                reader(start(isClient(e.reader()) ? 18 : 12, e).number(e.shard().index()), e.reader())
                        .number(e.fromIndex())
                        .number(e.toIndex())
                        .number(e.bytes())
                        .number(e.millisBehindLatest())
                        .time(e.arrivesAt());
                client(e.reader());
            }
            case StreamEvent.ReadThrottled e -> {
                reader(start(isClient(e.reader()) ? 19 : 13, e).number(e.shard().index()), e.reader())
                        .text(e.message());
                client(e.reader());
            }
            case StreamEvent.RecordsExpired e ->
                start(14, e).number(e.shard().index()).number(e.fromIndex()).number(e.toIndex());
            case StreamEvent.ShardExpired e -> start(15, e).number(e.shard().index());
            case StreamEvent.ChangeRefused e ->
                start(16, e).text(e.action()).text(e.error().name()).text(e.message());
        }
    }

    private void writeProducer(ProducerEvent event) {
        switch (event) {
            case ProducerEvent.ProducerStarted e -> start(20, e).text(e.stream().value());
            case ProducerEvent.RateChanged e -> start(21, e).real(e.recordsPerSec());
            case ProducerEvent.PutSent e ->
                start(22, e)
                        .number(e.call())
                        .text(e.stream().value())
                        .batch(e.batch())
                        .number(e.attempt())
                        .number(e.retryOf())
                        .time(e.arrivesAt())
                        .time(e.answeredAt());
            case ProducerEvent.PutAnswered e -> start(23, e).number(e.call());
            case ProducerEvent.RetryScheduled e ->
                start(24, e)
                        .number(e.call())
                        .batch(e.batch())
                        .number(e.attempt())
                        .time(e.retryAt());
            case ProducerEvent.RecordsAbandoned e ->
                start(25, e).number(e.call()).batch(e.batch()).number(e.attempts());
            case ProducerEvent.InputProblem e ->
                start(26, e).number(e.line()).number(e.lines()).text(e.problem());
        }
    }

    private void writeGroup(GroupEvent event) {
        switch (event) {
            case GroupEvent.GroupCreated e ->
                start(40, e)
                        .text(e.stream().value())
                        .text(e.initialPosition().name())
                        .duration(e.failoverTime());
            case GroupEvent.WorkerStarted e -> start(41, e).text(e.worker().value());
            case GroupEvent.WorkerStopped e -> start(42, e).text(e.worker().value());
            case GroupEvent.ShardAssigned e ->
                start(43, e)
                        .number(e.shard().index())
                        .optionalText(e.worker() == null ? null : e.worker().value())
                        .number(e.startIndex());
            case GroupEvent.RecordsFinished e ->
                start(44, e).text(e.worker().value()).number(e.shard().index()).number(e.index());
            case GroupEvent.CheckpointAdvanced e ->
                start(45, e).text(e.worker().value()).number(e.shard().index()).number(e.index());
            case GroupEvent.ShardFinished e ->
                start(46, e).text(e.worker().value()).number(e.shard().index());
            case GroupEvent.WorkerDied e -> start(47, e).text(e.worker().value());
            case GroupEvent.LeaseExpired e ->
                start(48, e).text(e.worker().value()).number(e.shard().index()).number(e.startIndex());
        }
    }

    private ByteWriter start(int kind, StreamEvent event) {
        return out.tag(kind).time(event.at()).text(event.stream().value());
    }

    private ByteWriter start(int kind, ProducerEvent event) {
        return out.tag(kind).time(event.at()).text(event.producer().value());
    }

    private ByteWriter start(int kind, GroupEvent event) {
        return out.tag(kind).time(event.at()).text(event.group().value());
    }

    private static boolean isClient(Caller caller) {
        return caller instanceof Caller.Client;
    }

    private static ByteWriter reader(ByteWriter out, Caller reader) {
        return reader instanceof Caller.GroupWorker(GroupName group, WorkerName worker)
                ? out.optionalText(group.value()).optionalText(worker.value())
                : out.optionalText(null).optionalText(null);
    }

    /** Only kinds of their own have a client. */
    private void client(Caller reader) {
        if (reader instanceof Caller.Client(ClientName client)) {
            out.text(client.value());
        }
    }

    private void shards(List<ShardId> shards) {
        out.number(shards.size());
        shards.forEach(this::shard);
    }

    private void shard(ShardId shard) {
        out.number(shard.index());
    }

    private void openings(List<ShardOpening> openings) {
        out.number(openings.size());
        for (ShardOpening opening : openings) {
            shard(opening.shard());
            out.number(opening.range().start().high())
                    .number(opening.range().start().low())
                    .number(opening.range().end().high())
                    .number(opening.range().end().low());
            parent(opening.parent());
            parent(opening.adjacentParent());
        }
    }

    private void parent(@Nullable ShardId parent) {
        out.flag(parent != null);
        if (parent != null) {
            shard(parent);
        }
    }

    /** Two columns: which records were stored, rising, and for each of them its shard. */
    private void placement(Placement placement) {
        int[] shardOf = placement.shardOfEach();
        out.number(placement.size());
        for (int position = 0; position < shardOf.length; position++) {
            if (shardOf[position] >= 0) {
                out.number(position);
            }
        }
        out.number(placement.size());
        for (int shard : shardOf) {
            if (shard >= 0) {
                out.number(shard);
            }
        }
    }

    private void column(IntColumn column) {
        out.number(column.size());
        for (int i = 0; i < column.size(); i++) {
            out.number(column.get(i));
        }
    }
}
