package dev.shardlab.words.producer;

import dev.shardlab.event.ProducerEvent.PutSent;
import dev.shardlab.event.ProducerEvent.RecordsAbandoned;
import dev.shardlab.event.ProducerEvent.RetryScheduled;
import dev.shardlab.event.StreamEvent.PutRefused;
import dev.shardlab.event.StreamEvent.PutThrottled;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import dev.shardlab.words.kinesis.DataRows;
import dev.shardlab.words.kinesis.RealCalls;
import dev.shardlab.words.kinesis.RecordCard;
import dev.shardlab.words.kinesis.RouteReason;
import dev.shardlab.words.kinesis.ThrottleReason;
import dev.shardlab.words.page.Amounts;
import dev.shardlab.words.page.ItemCard;
import dev.shardlab.words.page.Moment;
import dev.shardlab.words.page.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A record that is not stored yet: on the network, throttled and on its way back, or waiting at its producer. Whoever picked it
 * once keeps seeing it: the card follows it from request to request, and when it is stored it is the stored record's card.
 */
public final class JourneyCard {

    private final Moment moment;
    private final RecordCard.Known known;

    public JourneyCard(Moment moment, RecordCard.Known known) {
        this.moment = moment;
        this.known = known;
    }

    public ItemCard ofFlight(ProducerName producer, long call, int position) {
        Optional<PutSent> sent = sending(producer, call);
        if (sent.isEmpty()) {
            return ItemCard.of("Record", "a record of " + producer, List.of(Row.faint("sent", "not yet")));
        }
        PutSent put = sent.get();
        return stored(put, position)
                .map(stored -> landed(stored, position))
                .or(() -> retry(put, position))
                .or(() -> throttling(put, position).map(event -> throttled(put, event, position)))
                .orElseGet(() -> flying(put, position));
    }

    /** Several records of one request, drawn as one. */
    public ItemCard ofFlights(ProducerName producer, long call, int records) {
        String title = Amounts.records(records) + " of " + producer;
        return sending(producer, call)
                .map(put -> ItemCard.of(
                                "Records on their way",
                                title,
                                List.of(
                                        Row.of(
                                                "in a request of",
                                                Amounts.records(put.batch().size())),
                                        Row.of(
                                                "request size",
                                                Amounts.bytes(put.batch().totalBytes())),
                                        Row.of("attempt", Integer.toString(put.attempt())),
                                        Row.of("sent", moment.read(put.at())),
                                        Row.of("arrives", moment.read(put.arrivesAt(), put.at())),
                                        Row.of("answer back", moment.read(put.answeredAt(), put.at()))))
                        .forReal(List.of(RealCalls.putMany(put.stream(), put.batch()))))
                .orElseGet(() -> ItemCard.of("Records", title, List.of(Row.faint("sent", "not yet"))));
    }

    private Optional<PutSent> sending(ProducerName producer, long call) {
        return moment.log()
                .back(moment.now(), PutSent.class, put -> put.call() == call && producer.equals(put.producer()));
    }

    private Optional<RecordsAppended> stored(PutSent put, int position) {
        return moment.log()
                .onward(
                        put.at(),
                        moment.now(),
                        RecordsAppended.class,
                        e -> e.call() == put.call() && e.placement().shardOf(position) >= 0);
    }

    private Optional<PutThrottled> throttling(PutSent put, int position) {
        return moment.log()
                .onward(
                        put.at(),
                        moment.now(),
                        PutThrottled.class,
                        e -> e.call() == put.call() && contains(e.positions(), position));
    }

    private Optional<ItemCard> retry(PutSent put, int position) {
        return moment.log()
                .onward(put.at(), moment.now(), RetryScheduled.class, e -> e.call() == put.call())
                .flatMap(retry -> {
                    int again = find(put.batch(), position, retry.batch());
                    return again < 0 ? Optional.empty() : Optional.of(ofRetry(put.producer(), put.call(), again));
                });
    }

    /** A batch of throttled records holds them in new places; one of the same key and payload is the same for every purpose. */
    private static int find(RecordBatch from, int position, RecordBatch in) {
        for (int i = 0; i < in.size(); i++) {
            if (in.hashKey(i).equals(from.hashKey(position)) && Arrays.equals(in.data(i), from.data(position))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean contains(IntColumn positions, int position) {
        for (int i = 0; i < positions.size(); i++) {
            if (positions.get(i) == position) {
                return true;
            }
        }
        return false;
    }

    private ItemCard landed(RecordsAppended stored, int position) {
        StreamState stream = moment.state().kinesis().stream(stored.stream()).orElseThrow();
        ShardState shard = stream.shards().get(stored.placement().shardOf(position));
        long index = shard.log().firstAtOrAfter(stored.at(), 0, shard.next());
        while (index < shard.next()
                && (shard.log().append(index).call() != stored.call()
                        || shard.log().position(index) != position)) {
            index++;
        }
        return RecordCard.of(stream, shard, index, moment, known);
    }

    private ItemCard flying(PutSent put, int position) {
        List<Row> rows = request(put, position);
        Optional<PutRefused> whole =
                moment.log().onward(put.at(), moment.now(), PutRefused.class, e -> e.call() == put.call());
        if (whole.isPresent()) {
            rows.add(Row.alarmingIf(true, "refused", moment.read(whole.get().at(), put.at())));
            return card("Refused record", put.stream(), put.batch(), position, rows)
                    .because("Why refused?", List.of(whole.get().message()));
        }
        rows.add(Row.of("arrives", moment.read(put.arrivesAt(), put.at())));
        rows.add(Row.faint("stored", "not yet"));
        ItemCard card = card("Record on its way", put.stream(), put.batch(), position, rows);
        return shardFor(put.stream(), put.batch().hashKey(position))
                .map(shard -> card.because(
                        "Why to shard " + shard.id().index() + "?",
                        RouteReason.of(
                                put.batch().partitionKey(position),
                                put.batch().hashKey(position),
                                shard,
                                moment.state().kinesis().stream(put.stream()).orElseThrow(),
                                moment)))
                .orElse(card);
    }

    private ItemCard throttled(PutSent put, PutThrottled event, int position) {
        List<Row> rows = request(put, position);
        rows.add(Row.alarmingIf(true, "throttled", moment.read(event.at(), put.at())));
        rows.add(Row.of("answer back", moment.read(put.answeredAt(), put.at())));
        moment.log()
                .onward(put.at(), moment.now(), RecordsAbandoned.class, e -> e.call() == put.call())
                .ifPresent(end -> rows.add(Row.alarmingIf(
                        true, "given up", "after " + Amounts.counted(end.attempts(), "attempt", "attempts"))));
        return card("Throttled record", put.stream(), put.batch(), position, rows)
                .because("Why throttled?", ThrottleReason.of(event));
    }

    private List<Row> request(PutSent put, int position) {
        List<Row> rows = new ArrayList<>(DataRows.of(put.batch(), position));
        rows.add(Row.of("from", put.producer().value()));
        rows.add(Row.of("in a request of", Amounts.records(put.batch().size())));
        rows.add(Row.of("attempt", Integer.toString(put.attempt())));
        rows.add(Row.of("sent", moment.read(put.at())));
        return rows;
    }

    public ItemCard ofRetry(ProducerName producer, long call, int position) {
        return moment.state().producers().named(producer).stream()
                .flatMap(found -> found.retries().stream())
                .filter(retry -> retry.call() == call)
                .findFirst()
                .map(retry -> waiting(retry, position))
                .orElseGet(() -> sentAgain(producer, call, position));
    }

    private ItemCard waiting(RetryScheduled retry, int position) {
        List<Row> rows = new ArrayList<>(DataRows.of(retry.batch(), position));
        rows.add(Row.of("waits at", retry.producer().value()));
        rows.add(Row.alarmingIf(true, "throttled", Amounts.counted(retry.attempt() - 1L, "time", "times")));
        rows.add(Row.of("sent again", moment.in(retry.retryAt())));
        rows.add(Row.of("as attempt", Integer.toString(retry.attempt())));
        StreamName stream = moment.state().producers().named(retry.producer()).orElseThrow().stream();
        return card("Record waiting for its retry", stream, retry.batch(), position, rows)
                .because(
                        "Why throttled?",
                        moment.log()
                                .back(moment.now(), PutThrottled.class, e -> e.call() == retry.call())
                                .map(ThrottleReason::of)
                                .orElse(List.of()));
    }

    /** The wait is over: the next request carries it, in the same place of its batch. */
    private ItemCard sentAgain(ProducerName producer, long call, int position) {
        return moment.log()
                .back(moment.now(), PutSent.class, put -> put.retryOf() == call && producer.equals(put.producer()))
                .map(put -> ofFlight(producer, put.call(), position))
                .orElseGet(() -> ItemCard.of(
                        "Record", "a record of " + producer, List.of(Row.faint("waits for a retry", "not yet"))));
    }

    private static ItemCard card(String kind, StreamName stream, RecordBatch batch, int position, List<Row> rows) {
        String key = batch.partitionKey(position);
        return ItemCard.of(kind, "key " + key, rows)
                .coloured(key)
                .forReal(List.of(RealCalls.put(stream, batch, position)));
    }

    /** The open shard that would take a record with this hash now; empty while the stream has none. */
    private Optional<ShardState> shardFor(StreamName stream, HashKey hash) {
        return moment.state().kinesis().stream(stream)
                .filter(found -> !found.openShards().isEmpty())
                .map(found -> found.shardFor(hash.high(), hash.low()));
    }
}
