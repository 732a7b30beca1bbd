package dev.shardlab.words;

import dev.shardlab.draw.client.ClientItem;
import dev.shardlab.draw.firehose.FirehoseItem;
import dev.shardlab.draw.item.FlowItem;
import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.kcl.ApplicationItem;
import dev.shardlab.draw.kinesis.ConsumerItem;
import dev.shardlab.draw.kinesis.StreamItem;
import dev.shardlab.draw.producer.ProducerItem;
import dev.shardlab.draw.queue.TubeItem;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.state.LabState;
import dev.shardlab.state.client.ClientState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import dev.shardlab.timeline.EventLog;
import dev.shardlab.words.client.ClientCards;
import dev.shardlab.words.client.ClientReadings;
import dev.shardlab.words.firehose.FirehoseCards;
import dev.shardlab.words.kcl.ApplicationCards;
import dev.shardlab.words.kcl.ApplicationReadings;
import dev.shardlab.words.kinesis.AsRead;
import dev.shardlab.words.kinesis.ConsumerCards;
import dev.shardlab.words.kinesis.HashWords;
import dev.shardlab.words.kinesis.PushReadings;
import dev.shardlab.words.kinesis.RecordCard;
import dev.shardlab.words.kinesis.ShardCard;
import dev.shardlab.words.kinesis.ShardWords;
import dev.shardlab.words.kinesis.StreamCards;
import dev.shardlab.words.page.Amounts;
import dev.shardlab.words.page.ClockFace;
import dev.shardlab.words.page.ItemCard;
import dev.shardlab.words.page.LogSearch;
import dev.shardlab.words.page.Moment;
import dev.shardlab.words.page.Row;
import dev.shardlab.words.producer.JourneyCard;
import dev.shardlab.words.producer.ProducerCard;
import dev.shardlab.words.queue.QueueCards;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that can be pointed at, as a card with its facts at a time. A thing that does not exist at that time has a card
 * too: it says so.
 */
public final class ItemCards {

    /** What says most about a thing in few words, whatever it is. */
    private static final List<String> TELLING = List.of(
            "stored",
            "arrives",
            "throttled",
            "refused",
            "given up",
            "sent again",
            "range",
            "in one second",
            "rate",
            "on the way",
            "owns",
            "processed",
            "checkpoint",
            "records",
            "open shards",
            "retention",
            "at this time",
            "error",
            "calls",
            "behind latest",
            "at");

    private final ClockFace clock;
    private final LogSearch search;
    private final RecordCard.Known known;

    /**
     * @param log the history that the states asked about were folded from
     * @param start what times are read from
     */
    public ItemCards(EventLog log, VirtualTime start) {
        this(log, start, (stored, _, _) -> stored);
    }

    /**
     * The same for one who knows what readers get of encrypted streams.
     *
     * @param asRead what they get
     */
    public ItemCards(EventLog log, VirtualTime start, AsRead asRead) {
        clock = new ClockFace(start);
        search = new LogSearch(log);
        known = new RecordCard.Known(
                asRead, List.of(ApplicationReadings::rows, PushReadings::rows, ClientReadings::rows));
    }

    /**
     * The card of one thing.
     *
     * @param state everything at or before {@code now}
     */
    public ItemCard of(StageItem fact, LabState state, VirtualTime now) {
        Moment moment = new Moment(state, now, clock, search);
        return switch (fact) {
            case ClientItem client -> ofClient(client, moment);
            case ConsumerItem consumer -> ofConsumer(consumer, moment);
            case TubeItem it -> QueueCards.of(it, moment);
            case FirehoseItem it -> FirehoseCards.of(it, moment);
            case FlowItem(var from, var to) ->
                ItemCard.of(
                        "Flow",
                        from.name() + " to " + to.name(),
                        List.of(Row.of("from", from.toString()), Row.of("to", to.toString())));
            case ProducerItem.OfProducer(var name)
            when clientBehind(name, state).isPresent() ->
                new ClientCards(moment).ofClient(clientBehind(name, state).get());
            case ProducerItem.OfProducer(var name) ->
                state.producers()
                        .named(name)
                        .map(producer -> ProducerCard.of(producer, moment))
                        .orElseGet(absent("Producer", name.value()));
            case ProducerItem.OfFlight(var producer, long call, int position) ->
                new JourneyCard(moment, known).ofFlight(producer, call, position);
            case ProducerItem.OfFlights(var producer, long call, int records) ->
                new JourneyCard(moment, known).ofFlights(producer, call, records);
            case ProducerItem.OfRetry(var producer, long call, int position) ->
                new JourneyCard(moment, known).ofRetry(producer, call, position);
            case StreamItem.OfRecord(var stream, var shard, long index) ->
                ofShard(state, stream, shard, (in, it) -> RecordCard.of(in, it, index, moment, known));
            case StreamItem.OfRecords(var stream, var shard, long from, long to) ->
                ofShard(state, stream, shard, (in, it) -> StreamCards.ofRecords(in, it, from, to, moment));
            case StreamItem.OfShard(var stream, var shard) ->
                ofShard(state, stream, shard, (in, it) -> ShardCard.of(in, it, moment));
            case StreamItem.OfShards(var name, var range) ->
                state.kinesis().stream(name)
                        .map(stream -> StreamCards.ofShards(stream, range, moment))
                        .orElseGet(absent("Shards", HashWords.range(range)));
            case ApplicationItem.OfCursor(var application, var shard) -> ofCursor(application, shard, moment);
            case ApplicationItem.OfApplication(var name) ->
                state.kcl()
                        .application(name)
                        .map(application -> ApplicationCards.ofApplication(application, moment))
                        .orElseGet(absent("Application", name.value()));
            case ApplicationItem.OfWorker(var name, var worker) ->
                state.kcl()
                        .application(name)
                        .map(application -> ApplicationCards.ofWorker(application, worker, moment))
                        .orElseGet(absent("Worker", worker.value()));
            case StreamItem.OfHashAxis(var name) ->
                state.kinesis().stream(name)
                        .map(stream -> StreamCards.ofHashAxis(stream, moment))
                        .orElseGet(absent("Hash key space", name.value()));
            case StreamItem.OfTrimHorizon(var name) ->
                state.kinesis().stream(name)
                        .map(stream -> StreamCards.ofTrimHorizon(stream, moment))
                        .orElseGet(absent("Trim horizon", name.value()));
        };
    }

    private static ItemCard ofClient(ClientItem fact, Moment moment) {
        ClientCards cards = new ClientCards(moment);
        return switch (fact) {
            case ClientItem.OfClient(var name) ->
                moment.state().clients().client(name).map(cards::ofClient).orElseGet(absent("Client", name.value()));
            case ClientItem.OfCall(var client, var at) -> cards.ofCall(client, at);
            case ClientItem.OfRefusedCall(var client, var at) -> cards.ofRefusedCall(client, at);
            case ClientItem.OfReading(var client, var stream, var shard) -> cards.ofReading(client, stream, shard);
            case ClientItem.OfArrivals(var stream, var producer, var from, long records) ->
                cards.ofArrivals(stream, producer, from, records);
            case ClientItem.OfThrottled(var _, var producer, var shard, var at, int records) ->
                cards.ofThrottled(producer, shard, at, records);
        };
    }

    private static ItemCard ofConsumer(ConsumerItem fact, Moment moment) {
        ConsumerCards cards = new ConsumerCards(moment);
        return switch (fact) {
            case ConsumerItem.OfConsumer(var stream, var consumer) -> cards.ofConsumer(stream, consumer);
            case ConsumerItem.OfListener(var stream, var consumer, var client) ->
                cards.ofListener(stream, consumer, client);
            case ConsumerItem.OfPipe(var stream, var consumer, var shard) -> cards.ofPipe(stream, consumer, shard);
        };
    }

    private static Optional<ClientState> clientBehind(ProducerName producer, LabState state) {
        return state.clients().behind(producer).flatMap(state.clients()::client);
    }

    /** The card in one line: what a pointer that only passes over the thing is told. */
    public String inShort(StageItem fact, LabState state, VirtualTime now) {
        ItemCard card = of(fact, state, now);
        return Stream.concat(
                        Stream.of(card.title()),
                        card.rows().stream()
                                .filter(row -> TELLING.contains(row.label()))
                                .map(row -> row.label() + " " + row.value())
                                .limit(2))
                .collect(Collectors.joining(" · "));
    }

    /** With nothing chosen: one card for each stream and each queue, and one for the whole. */
    public List<ItemCard> overview(LabState state, VirtualTime now) {
        Moment moment = new Moment(state, now, clock, search);
        List<ItemCard> cards = new ArrayList<>(StreamCards.overview(moment));
        cards.addAll(QueueCards.overview(moment));
        cards.addAll(FirehoseCards.overview(moment));
        boolean noStreams = state.kinesis().streams().isEmpty() && state.hasStores();
        List<Row> whole = new ArrayList<>(noStreams ? List.of() : StreamCards.totals(moment));
        whole.add(Row.of("events", Amounts.count(state.totals().events())));
        cards.add(ItemCard.of("So far", "the whole laboratory", whole));
        return cards;
    }

    private static ItemCard ofShard(
            LabState state, StreamName stream, ShardId shard, BiFunction<StreamState, ShardState, ItemCard> card) {
        return state.kinesis().stream(stream)
                .flatMap(in -> in.shard(shard).map(it -> card.apply(in, it)))
                .orElseGet(absent("Shard", ShardWords.one(shard)));
    }

    private static ItemCard ofCursor(ApplicationName name, ShardId shard, Moment moment) {
        return moment.state()
                .kcl()
                .application(name)
                .flatMap(application ->
                        application.lease(shard).map(lease -> ApplicationCards.ofCursor(application, lease, moment)))
                .orElseGet(absent("Cursor", name + " on " + ShardWords.one(shard)));
    }

    private static Supplier<ItemCard> absent(String kind, String title) {
        return () -> ItemCard.of(kind, title, List.of(Row.faint("at this time", "not there")));
    }
}
