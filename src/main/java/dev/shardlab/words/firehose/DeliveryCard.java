package dev.shardlab.words.firehose;

import dev.shardlab.event.FirehoseEvent.BufferTipped;
import dev.shardlab.event.FirehoseEvent.DeliveryAbandoned;
import dev.shardlab.event.FirehoseEvent.DeliveryFailed;
import dev.shardlab.event.FirehoseEvent.ObjectDelivered;
import dev.shardlab.model.firehose.BufferingHints;
import dev.shardlab.model.firehose.Compression;
import dev.shardlab.model.firehose.DeliveryStreamSettings;
import dev.shardlab.model.firehose.TippedBy;
import dev.shardlab.state.firehose.DeliveredObject;
import dev.shardlab.state.firehose.DeliveryStreamState;
import dev.shardlab.state.firehose.OngoingDelivery;
import dev.shardlab.words.page.Amounts;
import dev.shardlab.words.page.ItemCard;
import dev.shardlab.words.page.Moment;
import dev.shardlab.words.page.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What left a delivery stream together: on its way, tried again, stored or given up; and why it left. */
final class DeliveryCard {

    private static final String KIND = "Object";

    private final DeliveryStreamState stream;
    private final Moment moment;
    private final List<Row> rows = new ArrayList<>();

    private DeliveryCard(DeliveryStreamState stream, Moment moment) {
        this.stream = stream;
        this.moment = moment;
    }

    static ItemCard of(long delivery, DeliveryStreamState stream, Moment moment) {
        return new DeliveryCard(stream, moment).of(delivery);
    }

    private ItemCard of(long delivery) {
        Optional<OngoingDelivery> ongoing = stream.findOngoing(delivery);
        if (ongoing.isPresent()) {
            return ofOngoing(ongoing.get());
        }
        return Optional.ofNullable(stream.lastObject())
                .flatMap(last -> last.find(delivery))
                .map(this::ofStored)
                .orElseGet(() -> ofGone(delivery));
    }

    private ItemCard ofOngoing(OngoingDelivery ongoing) {
        boolean first = ongoing.attempts() == 0;
        rows.add(Row.of("now", first ? "on its way" : "waits to be tried again"));
        if (!first) {
            rows.add(Row.alarmingIf(true, "could not be stored", Amounts.counted(ongoing.attempts(), "time", "times")));
            rows.add(Row.of("tried again", moment.in(ongoing.dueAt())));
            failed(ongoing.number()).ifPresent(failed -> rows.add(Row.of("problem", failed.problem())));
        }
        tipped(ongoing.tipped(), ongoing.settings());
        rows.add(Row.of("requests in it", Amounts.count(ongoing.content().size())));
        return because(ongoing.tipped(), ongoing.settings());
    }

    private ItemCard ofStored(DeliveredObject object) {
        rows.add(Row.of("stored", moment.read(object.at())));
        Optional<BufferTipped> tipped = tipped(object.delivery());
        Optional<ObjectDelivered> delivered = moment.log()
                .onward(
                        object.at(),
                        object.at(),
                        ObjectDelivered.class,
                        event -> isOurs(event.deliveryStream(), event.delivery(), object.delivery()));
        if (tipped.isEmpty() || delivered.isEmpty()) {
            rows.add(Row.of("records", Amounts.count(object.records())));
            rows.add(Row.of("before compression", Amounts.bytes(object.bytes())));
            return ItemCard.of(KIND, name(object.key()), rows);
        }
        tipped(tipped.get(), delivered.get().settings());
        rows.add(
                Row.of("requests in it", Amounts.count(delivered.get().content().size())));
        return because(tipped.get(), delivered.get().settings());
    }

    private ItemCard ofGone(long delivery) {
        Optional<DeliveryAbandoned> abandoned = moment.log()
                .back(
                        moment.now(),
                        DeliveryAbandoned.class,
                        event -> isOurs(event.deliveryStream(), event.delivery(), delivery));
        Optional<BufferTipped> tipped = tipped(delivery);
        if (abandoned.isEmpty() || tipped.isEmpty()) {
            return ItemCard.of(
                    KIND,
                    "delivery " + delivery,
                    List.of(FirehoseCards.owner(stream.name()), Row.faint("at this time", "not there")));
        }
        rows.add(Row.alarmingIf(true, "given up", moment.read(abandoned.get().at())));
        rows.add(Row.of("attempts", Amounts.count(abandoned.get().attempts())));
        tipped(tipped.get(), stream.settings());
        return ItemCard.of(KIND, name(tipped.get().objectKey()), rows);
    }

    private boolean isOurs(Object other, long number, long delivery) {
        return number == delivery && other.equals(stream.name());
    }

    private Optional<BufferTipped> tipped(long delivery) {
        return moment.log()
                .back(
                        moment.now(),
                        BufferTipped.class,
                        event -> isOurs(event.deliveryStream(), event.delivery(), delivery));
    }

    private Optional<DeliveryFailed> failed(long delivery) {
        return moment.log()
                .back(
                        moment.now(),
                        DeliveryFailed.class,
                        event -> isOurs(event.deliveryStream(), event.delivery(), delivery));
    }

    private void tipped(BufferTipped tipped, DeliveryStreamSettings settings) {
        Compression compression = settings.destination().compression();
        rows.add(Row.of("tipped by", tipped.by() == TippedBy.SIZE ? "its size" : "its interval"));
        rows.add(Row.of("tipped", moment.read(tipped.at())));
        rows.add(Row.of("records", Amounts.count(tipped.records())));
        rows.add(Row.of(
                compression == Compression.UNCOMPRESSED ? "size" : "before " + compression.wireName(),
                Amounts.bytes(tipped.bytes())));
        rows.add(Row.of("oldest record", moment.read(tipped.oldest())));
        rows.add(Row.of("bucket", settings.destination().bucket().value()));
        rows.add(Row.shortened("key", tipped.objectKey(), tipped.objectKey()));
        rows.add(FirehoseCards.owner(stream.name()));
    }

    /** The card ends with the reason; what is inside the object stands behind its facts, and comes from who keeps its bytes. */
    private ItemCard because(BufferTipped tipped, DeliveryStreamSettings settings) {
        BufferingHints hints = settings.destination().hints();
        Duration waited = tipped.at().since(tipped.oldest());
        String size = Amounts.bytes(tipped.bytes());
        String limit = Amounts.bytes(hints.sizeBytes());
        String interval = Amounts.duration(FirehoseCards.span(hints.intervalMicros()));
        List<String> reasons =
                switch (tipped.by()) {
                    case SIZE ->
                        List.of(
                                "The oldest record in it came at " + moment.read(tipped.oldest()) + ".",
                                "At " + moment.read(tipped.at()) + " the buffer held " + size + ", and its limit is "
                                        + limit + ": the size came before the interval of " + interval + ".");
                    case INTERVAL ->
                        List.of(
                                "The oldest record in it came at " + moment.read(tipped.oldest()) + ", "
                                        + Amounts.duration(waited) + " before it left.",
                                "The interval of " + interval + " ended at " + moment.read(tipped.at()) + ".",
                                "The buffer held " + size + " of " + limit + " by then: the interval came first.");
                };
        return ItemCard.of(KIND, name(tipped.objectKey()), rows).because("Why now?", reasons);
    }

    private static String name(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }
}
