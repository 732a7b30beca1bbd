package dev.shardlab.timeline;

import dev.shardlab.event.FirehoseEvent;
import dev.shardlab.event.FirehoseEvent.SourceCursor;
import dev.shardlab.model.Tags;
import dev.shardlab.model.firehose.DeliverySource;
import dev.shardlab.model.firehose.DeliveryStreamSettings;
import dev.shardlab.model.firehose.ObjectPrefix;
import dev.shardlab.model.firehose.S3Destination;
import dev.shardlab.model.kinesis.RecordRun;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to delivery streams, as bytes; see {@link EventEncoding}. Records stand where they came in; where they are delivered they
 * are counted.
 */
record FirehoseEncoding(ByteWriter out) {

    void write(FirehoseEvent event) {
        switch (event) {
            case FirehoseEvent.DeliveryStreamCreated e -> {
                start(1, e);
                settings(e.settings());
                tags(e.tags());
                out.time(e.dueAt());
            }
            case FirehoseEvent.DeliveryStreamActivated e -> {
                start(2, e);
                cursors(e.from());
            }
            case FirehoseEvent.DeliveryStreamDeletionStarted e -> start(3, e).time(e.dueAt());
            case FirehoseEvent.DeliveryStreamDeleted e -> start(4, e).number(e.lost());
            case FirehoseEvent.DestinationUpdated e -> {
                start(5, e);
                settings(e.settings());
            }
            case FirehoseEvent.DeliveryTagsChanged e -> {
                start(6, e);
                tags(e.tags());
            }
            case FirehoseEvent.RecordsAccepted e ->
                start(7, e).caller(e.sender()).batch(e.batch()).number(e.count());
            case FirehoseEvent.DeliveryPutThrottled e ->
                start(8, e).caller(e.sender()).number(e.records());
            case FirehoseEvent.SourceRecordsTaken e -> {
                start(9, e)
                        .number(e.shard().index())
                        .number(e.toIndex())
                        .number(e.runs().size());
                for (RecordRun run : e.runs()) {
                    out.text(run.first().toString()).time(run.arrival()).number(run.size());
                }
            }
            case FirehoseEvent.SourceShardEnded e -> {
                start(10, e).number(e.shard().index());
                cursors(e.next());
            }
            case FirehoseEvent.BufferTipped e ->
                start(11, e)
                        .number(e.delivery())
                        .text(e.outlet().name())
                        .text(e.by().name())
                        .text(e.objectKey())
                        .number(e.records())
                        .number(e.bytes())
                        .time(e.oldest())
                        .time(e.dueAt());
            case FirehoseEvent.ObjectDelivered e -> {
                start(12, e)
                        .number(e.delivery())
                        .text(e.outlet().name())
                        .text(e.by().name())
                        .text(e.objectKey())
                        .number(e.records())
                        .number(e.bytes())
                        .time(e.oldest())
                        .number(e.content().size());
                settings(e.settings());
            }
            case FirehoseEvent.DeliveryFailed e ->
                start(13, e)
                        .number(e.delivery())
                        .number(e.attempt())
                        .text(e.problem())
                        .time(e.retryAt());
            case FirehoseEvent.DeliveryAbandoned e ->
                start(14, e).number(e.delivery()).number(e.attempts()).number(e.records());
            case FirehoseEvent.DeliveryEncryptionChanged e ->
                start(30, e)
                        .flag(e.key() != null)
                        .optionalText(e.key() == null ? null : e.key().arn());
            case FirehoseEvent.DestinationChanged e -> start(15, e).flag(e.down());
            case FirehoseEvent.FirehoseCallRefused e ->
                start(16, e)
                        .caller(e.user())
                        .text(e.action())
                        .text(e.error().name())
                        .text(e.message());
            case FirehoseEvent.DeliveryProducerStarted e -> start(17, e).caller(e.producer());
            case FirehoseEvent.DeliveryRateChanged e ->
                start(18, e).caller(e.producer()).real(e.recordsPerSec());
            case FirehoseEvent.DeliveryInputProblem e ->
                start(19, e)
                        .caller(e.producer())
                        .number(e.line())
                        .number(e.lines())
                        .text(e.problem());
        }
    }

    private ByteWriter start(int kind, FirehoseEvent event) {
        return out.event(EventFamily.FIREHOSE, kind, event.at())
                .text(event.deliveryStream().value());
    }

    private void cursors(List<SourceCursor> cursors) {
        out.number(cursors.size());
        cursors.forEach(cursor -> out.number(cursor.shard().index()).number(cursor.index()));
    }

    private void tags(Tags tags) {
        out.number(tags.size());
        tags.byKey().forEach((key, value) -> out.text(key).text(value));
    }

    private void settings(DeliveryStreamSettings settings) {
        out.optionalText(
                switch (settings.source()) {
                    case DeliverySource.DirectPut _ -> null;
                    case DeliverySource.FromStream from -> from.stream().value();
                });
        S3Destination destination = settings.destination();
        out.text(destination.bucket().value())
                .text(destination.prefix().toString())
                .optionalText(text(destination.errorPrefix()))
                .number(destination.hints().sizeBytes())
                .number(destination.hints().intervalMicros())
                .text(destination.compression().name())
                .optionalText(destination.encryption().key())
                .optionalText(destination.extension())
                .text(destination.zone().getId())
                .flag(settings.delimited());
    }

    private static @Nullable String text(@Nullable ObjectPrefix prefix) {
        return prefix == null ? null : prefix.toString();
    }
}
