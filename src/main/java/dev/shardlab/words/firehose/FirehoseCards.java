package dev.shardlab.words.firehose;

import dev.shardlab.draw.firehose.FirehoseItem;
import dev.shardlab.draw.item.SenderNames;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.firehose.BufferingHints;
import dev.shardlab.model.firehose.DeliverySource;
import dev.shardlab.model.firehose.Outlet;
import dev.shardlab.model.firehose.S3Destination;
import dev.shardlab.model.s3.BucketName;
import dev.shardlab.state.firehose.BucketShare;
import dev.shardlab.state.firehose.DeliveryStreamState;
import dev.shardlab.state.firehose.DeliveryTotals;
import dev.shardlab.state.firehose.OutletBuffer;
import dev.shardlab.state.kit.SecondFlow;
import dev.shardlab.words.page.Amounts;
import dev.shardlab.words.page.ItemCard;
import dev.shardlab.words.page.Moment;
import dev.shardlab.words.page.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Delivery streams: the stream as a whole, its buffer, what leaves it, its bucket, and those who put into it. */
public final class FirehoseCards {

    private FirehoseCards() {}

    public static ItemCard of(FirehoseItem item, Moment moment) {
        return switch (item) {
            case FirehoseItem.OfDeliveryStream it ->
                with(it, "Delivery stream", moment, stream -> ofStream(stream, moment));
            case FirehoseItem.OfBuffer it -> with(it, "Buffer", moment, stream -> ofBuffer(stream, moment));
            case FirehoseItem.OfDelivery it ->
                with(it, "Object", moment, stream -> DeliveryCard.of(it.delivery(), stream, moment));
            case FirehoseItem.OfSender it -> with(it, "Producer", moment, stream -> ofSender(it, stream, moment));
            case FirehoseItem.OfBucket it -> ofBucket(it.bucket(), moment);
        };
    }

    private static ItemCard with(
            FirehoseItem.OfOne item, String kind, Moment moment, Function<DeliveryStreamState, ItemCard> card) {
        Optional<DeliveryStreamState> stream = moment.state().firehose().find(item.deliveryStream());
        return stream.map(card)
                .orElseGet(() -> ItemCard.of(
                        kind,
                        item.deliveryStream().value(),
                        List.of(Row.faint("at this time", "there is no such delivery stream"))));
    }

    /** One for each delivery stream, in short. */
    public static List<ItemCard> overview(Moment moment) {
        return moment.state().firehose().all().stream()
                .map(stream -> ItemCard.of("Delivery stream", stream.name().value(), inShort(stream, moment)))
                .toList();
    }

    private static List<Row> inShort(DeliveryStreamState stream, Moment moment) {
        DeliveryTotals totals = stream.totals();
        List<Row> rows = new ArrayList<>(List.of(
                Row.of("came in", Amounts.records(totals.accepted())),
                Row.of("delivered", Amounts.records(totals.delivered())),
                Row.of("objects", Amounts.count(totals.objects())),
                Row.of("not delivered yet", Amounts.records(stream.held()))));
        stream.oldestHeld().ifPresent(oldest -> rows.add(Row.of("oldest of them", moment.age(oldest))));
        if (totals.throttled() > 0) {
            rows.add(Row.alarmingIf(true, "throttled", Amounts.records(totals.throttled())));
        }
        if (totals.failures() > 0) {
            rows.add(Row.alarmingIf(true, "failed attempts", Amounts.count(totals.failures())));
        }
        if (totals.lost() > 0) {
            rows.add(Row.alarmingIf(true, "given up", Amounts.records(totals.lost())));
        }
        return rows;
    }

    private static ItemCard ofStream(DeliveryStreamState stream, Moment moment) {
        S3Destination destination = stream.settings().destination();
        List<Row> rows = new ArrayList<>(List.of(
                Row.of("status", stream.status().name()),
                Row.of(
                        "source",
                        switch (stream.settings().source()) {
                            case DeliverySource.DirectPut _ -> "whoever puts";
                            case DeliverySource.FromStream(var source) -> "stream " + source;
                        })));
        rows.addAll(inShort(stream, moment));
        rows.addAll(limits(stream));
        rows.add(Row.of("bucket", destination.bucket().value()));
        rows.add(Row.of("compression", destination.compression().wireName()));
        if (stream.isDestinationDown()) {
            rows.add(Row.alarmingIf(true, "destination", "cannot be reached"));
        }
        return ItemCard.of("Delivery stream", stream.name().value(), rows);
    }

    private static List<Row> limits(DeliveryStreamState stream) {
        BufferingHints hints = stream.settings().destination().hints();
        return List.of(
                Row.of("tips when it holds", Amounts.bytes(hints.sizeBytes())),
                Row.of("or after", Amounts.duration(span(hints.intervalMicros()))));
    }

    static Duration span(long micros) {
        return new VirtualTime(micros).since(new VirtualTime(0));
    }

    private static ItemCard ofBuffer(DeliveryStreamState stream, Moment moment) {
        OutletBuffer buffer = stream.buffer(Outlet.DATA);
        BufferingHints hints = stream.settings().destination().hints();
        List<Row> rows = new ArrayList<>(List.of(
                Row.of("of", stream.name().value()),
                Row.of("records", Amounts.count(buffer.records())),
                Row.of("holds", Amounts.bytes(buffer.bytes()) + " of " + Amounts.bytes(hints.sizeBytes()))));
        if (buffer.isEmpty()) {
            rows.add(Row.faint("interval", "begins with the next record"));
            return ItemCard.of("Buffer", stream.name().value(), rows);
        }
        VirtualTime tips = new VirtualTime(stream.tipsAtMicros(buffer));
        rows.add(Row.of("first came in", moment.read(buffer.openedAt())));
        rows.add(Row.of(
                "it has waited",
                moment.age(buffer.openedAt()) + " of " + Amounts.duration(span(hints.intervalMicros()))));
        rows.add(Row.of("oldest record", moment.age(buffer.oldest()) + " old"));
        rows.add(Row.of("tips", moment.in(tips) + ", if it is not full before"));
        return ItemCard.of("Buffer", stream.name().value(), rows);
    }

    private static ItemCard ofSender(FirehoseItem.OfSender item, DeliveryStreamState stream, Moment moment) {
        List<Row> rows =
                new ArrayList<>(List.of(Row.of("puts into", stream.name().value())));
        SecondFlow flow = stream.senders().get(item.sender());
        if (flow != null) {
            rows.add(Row.of("put", Amounts.records(flow.total())));
            rows.add(Row.of("in one second", Amounts.records(flow.perSec(moment.now()))));
        }
        moment.state().firehose().findProducer(item.sender()).ifPresent(producer -> {
            rows.add(Row.of("rate", Amounts.rate(producer.recordsPerSec())));
            if (producer.unusableLines() > 0) {
                rows.add(Row.of("unusable lines", Amounts.count(producer.unusableLines())));
            }
        });
        return ItemCard.of("Producer", SenderNames.subject(item.sender()), rows);
    }

    private static ItemCard ofBucket(BucketName bucket, Moment moment) {
        List<Row> rows = new ArrayList<>();
        long objects = 0;
        long bytes = 0;
        for (DeliveryStreamState stream : moment.state().firehose().all()) {
            BucketShare share = stream.stored().get(bucket);
            boolean writes = stream.settings().destination().bucket().equals(bucket);
            if (share != null) {
                objects += share.objects();
                bytes += share.bytes();
                rows.add(Row.of("of " + stream.name(), counted(share.objects()) + ", " + Amounts.bytes(share.bytes())));
            } else if (writes) {
                rows.add(Row.faint("of " + stream.name(), "nothing yet"));
            }
            if (writes && stream.isDestinationDown()) {
                rows.add(Row.alarmingIf(true, "for " + stream.name(), "cannot be reached"));
            }
        }
        rows.addFirst(Row.of("before compression", Amounts.bytes(bytes)));
        rows.addFirst(Row.of("objects", Amounts.count(objects)));
        return ItemCard.of("Bucket", bucket.value(), rows);
    }

    private static String counted(long objects) {
        return Amounts.counted(objects, "object", "objects");
    }

    /** As it is called where a card says whose it is. */
    static Row owner(DeliveryStreamName stream) {
        return Row.of("of", stream.value());
    }
}
