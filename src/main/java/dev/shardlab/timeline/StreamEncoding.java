package dev.shardlab.timeline;

import dev.shardlab.event.PutOrigin;
import dev.shardlab.event.ReshardStep;
import dev.shardlab.event.SettingEvent;
import dev.shardlab.event.ShardOpening;
import dev.shardlab.event.StreamEvent;
import dev.shardlab.event.StreamEvent.PutEvent;
import dev.shardlab.event.Wait;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.kinesis.KeyId;
import dev.shardlab.model.kinesis.Placement;
import dev.shardlab.model.kinesis.ShardId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to data streams, as bytes; see {@link EventEncoding}. */
record StreamEncoding(ByteWriter out) {

    void write(StreamEvent event) {
        switch (event) {
            case SettingEvent e -> new SettingEncoding(out).write(e);
            case StreamEvent.StreamCreated e -> {
                start(1, e).number(e.shardCount()).duration(e.retention());
                new SettingEncoding(out).options(e.options());
                out.time(e.dueAt());
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
                start(9, e)
                        .optionalText(
                                e.batch().encryptionKey().map(KeyId::value).orElse(null))
                        .batch(e.batch());
                placement(e.placement());
            }
            case StreamEvent.PutThrottled e -> {
                start(10, e).batch(e.batch());
                out.number(e.shard().index()).text(e.limit().name());
                column(e.positions());
            }
            case StreamEvent.PutRefused e -> start(11, e).text(e.error().name()).text(e.message());
            case StreamEvent.RecordsRead e -> {
                start(12, e)
                        .number(e.shard().index())
                        .caller(e.reader())
                        .number(e.fromIndex())
                        .number(e.toIndex())
                        .number(e.bytes())
                        .number(e.millisBehindLatest())
                        .time(e.arrivesAt());
                waits(e.waits());
            }
            case StreamEvent.ReadThrottled e ->
                start(13, e).number(e.shard().index()).caller(e.reader()).text(e.message());
            case StreamEvent.RecordsExpired e -> {
                start(14, e).number(e.shard().index()).number(e.fromIndex()).number(e.toIndex());
                waits(e.missedBy());
            }
            case StreamEvent.ShardExpired e -> start(15, e).number(e.shard().index());
            case StreamEvent.ChangeRefused e ->
                start(16, e).text(e.action()).text(e.error().name()).text(e.message());
        }
    }

    private ByteWriter start(int kind, StreamEvent event) {
        return out.event(EventFamily.STREAM, kind, event.at())
                .text(event.stream().value());
    }

    private ByteWriter start(int kind, PutEvent event) {
        PutOrigin origin = event.origin();
        return start(kind, (StreamEvent) event)
                .caller(origin.caller())
                .text(origin.producer().value())
                .number(origin.call());
    }

    private void waits(List<Wait> waits) {
        out.number(waits.size());
        for (Wait wait : waits) {
            out.text(wait.application().value()).number(wait.millis()).time(wait.since());
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
