package dev.shardlab.words.producer;

import dev.shardlab.event.ProducerEvent.PutSent;
import dev.shardlab.state.producer.ProducerState;
import dev.shardlab.state.producer.PutInFlight;
import dev.shardlab.words.kinesis.RealCalls;
import dev.shardlab.words.page.Amounts;
import dev.shardlab.words.page.ItemCard;
import dev.shardlab.words.page.Moment;
import dev.shardlab.words.page.Row;
import dev.shardlab.words.page.Snippet;
import java.util.ArrayList;
import java.util.List;

/** A producer: what it means to send, and what became of what it sent. */
public final class ProducerCard {

    private ProducerCard() {}

    public static ItemCard of(ProducerState producer, Moment moment) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("writes to", producer.stream().value()));
        rows.add(Row.of("rate", Amounts.rate(producer.recordsPerSec())));
        rows.add(Row.of("sent", Amounts.records(producer.sent())));
        rows.add(Row.of("stored", Amounts.records(producer.stored())));
        rows.add(Row.of("on the way", onTheWay(producer)));
        rows.add(Row.alarmingIf(producer.throttled() > 0, "throttled", Amounts.count(producer.throttled())));
        rows.add(Row.of("sent again", Amounts.records(producer.retried())));
        rows.add(Row.of("waiting", Amounts.records(waiting(producer))));
        rows.add(Row.alarmingIf(producer.abandoned() > 0, "given up", Amounts.records(producer.abandoned())));
        if (producer.refusedRequests() > 0) {
            rows.add(Row.alarmingIf(true, "requests refused", Amounts.count(producer.refusedRequests())));
        }
        if (producer.unusableLines() > 0) {
            rows.add(Row.alarmingIf(true, "lines left out", Amounts.count(producer.unusableLines())));
        }
        if (producer.lacksFile()) {
            rows.add(Row.alarmingIf(true, "its file", "cannot be played"));
        }
        return ItemCard.of("Producer", producer.name().value(), rows)
                .because(producer.throttled() == 0 ? "" : "Why throttled?", why(producer))
                .forReal(lastRequest(producer, moment));
    }

    /** A request whose records have come is over when its answer is back. */
    private static String onTheWay(ProducerState producer) {
        List<PutInFlight> there =
                producer.inFlight().stream().filter(put -> !put.arrived()).toList();
        int back = producer.inFlight().size() - there.size();
        List<String> words = new ArrayList<>();
        if (!there.isEmpty()) {
            long records =
                    there.stream().mapToLong(put -> put.sent().batch().size()).sum();
            words.add(Amounts.records(records) + " in " + Amounts.counted(there.size(), "request", "requests"));
        }
        if (back > 0) {
            words.add(Amounts.counted(back, "answer", "answers") + " back");
        }
        return words.isEmpty() ? "nothing" : String.join(", ", words);
    }

    private static long waiting(ProducerState producer) {
        return producer.retries().stream()
                .mapToLong(retry -> retry.batch().size())
                .sum();
    }

    private static List<String> why(ProducerState producer) {
        if (producer.throttled() == 0) {
            return List.of();
        }
        return List.of(
                "A shard that had taken its share of the second throttled "
                        + Amounts.counted(producer.throttled(), "record", "records")
                        + " so far; one that was throttled three times counts three times.",
                "The producer keeps what is throttled and sends it again after a growing, random pause"
                        + (producer.abandoned() == 0
                                ? "; none is lost yet."
                                : "; after the last attempt it gave up " + Amounts.records(producer.abandoned())
                                        + "."));
    }

    private static List<Snippet> lastRequest(ProducerState producer, Moment moment) {
        return producer.inFlight().stream()
                .reduce((_, later) -> later)
                .map(PutInFlight::sent)
                .or(() -> moment.log().back(moment.now(), PutSent.class, put -> producer.name()
                        .equals(put.producer())))
                .map(put -> put.batch().size() == 1
                        ? RealCalls.put(put.stream(), put.batch(), 0)
                        : RealCalls.putMany(put.stream(), put.batch()))
                .stream()
                .toList();
    }
}
