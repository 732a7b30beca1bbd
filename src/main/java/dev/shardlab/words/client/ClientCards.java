package dev.shardlab.words.client;

import dev.shardlab.event.ClientEvent.CallAnswered;
import dev.shardlab.event.ClientEvent.CallRefused;
import dev.shardlab.event.StreamEvent.PutThrottled;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.state.LabState;
import dev.shardlab.state.client.ClientState;
import dev.shardlab.state.client.ClientState.Place;
import dev.shardlab.state.kinesis.Backlog;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import dev.shardlab.state.producer.ProducerState;
import dev.shardlab.words.kinesis.BehindLatest;
import dev.shardlab.words.kinesis.RealCalls;
import dev.shardlab.words.kinesis.ShardWords;
import dev.shardlab.words.kinesis.ThrottleReason;
import dev.shardlab.words.page.Amounts;
import dev.shardlab.words.page.ItemCard;
import dev.shardlab.words.page.Moment;
import dev.shardlab.words.page.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Clients on the wire: the client, a call it made, what was refused to it, where it has come to. */
public final class ClientCards {

    private final Moment moment;

    public ClientCards(Moment moment) {
        this.moment = moment;
    }

    public ItemCard ofClient(ClientState client) {
        LabState state = moment.state();
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("first call", moment.read(client.metAt())));
        rows.add(Row.of("last call", moment.age(client.heardAt()) + " ago"));
        rows.add(Row.of("calls", Amounts.count(client.calls())));
        rows.add(Row.alarmingIf(client.refusals() > 0, "refused", Amounts.counted(client.refusals(), "call", "calls")));
        client.producers()
                .forEach((stream, producer) ->
                        state.producers().named(producer).ifPresent(found -> rows.addAll(putting(stream, found))));
        for (StreamState stream : state.kinesis().streams()) {
            Collection<Place> places = client.places(stream.name());
            if (!places.isEmpty()) {
                rows.addAll(reading(stream, places));
            }
        }
        ItemCard card = ItemCard.of("Client", client.name().value(), rows);
        return client.lastRefusal()
                .map(call -> card.because("What was refused last?", List.of(inOneSentence(call), call.message())))
                .orElse(card);
    }

    private static List<Row> putting(StreamName stream, ProducerState producer) {
        return List.of(
                Row.of("puts to", stream.value()),
                Row.of("stored", Amounts.records(producer.stored())),
                Row.alarmingIf(producer.throttled() > 0, "throttled", Amounts.count(producer.throttled())));
    }

    private List<Row> reading(StreamState stream, Collection<Place> places) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("reads", stream.name().value()));
        rows.add(
                Row.of("from", ShardWords.bare(places.stream().map(Place::shard).toList())));
        rows.add(Row.of(
                "read", Amounts.records(places.stream().mapToLong(Place::read).sum())));
        places.stream()
                .max(Comparator.comparing(Place::at))
                .ifPresent(last -> rows.add(Row.of("last read", moment.read(last.at()))));
        rows.add(BehindLatest.row(places.stream()
                .flatMap(place -> stream.shard(place.shard()).stream()
                        .map(shard -> Backlog.of(shard, place.index(), moment.now())))
                .reduce(Backlog.NONE, Backlog::and)));
        return rows;
    }

    private String inOneSentence(CallRefused call) {
        return named(call.action()) + ", " + moment.read(call.at()) + ": "
                + call.error().wireName();
    }

    private static String named(String action) {
        return action.isEmpty() ? "a call that names no action" : action;
    }

    public ItemCard ofRefusedCall(ClientName client, VirtualTime at) {
        return moment.log()
                .back(at, CallRefused.class, call -> client.equals(call.client()))
                .filter(call -> call.at().equals(at) && !moment.now().isBefore(at))
                .map(this::refused)
                .orElseGet(() -> ItemCard.of("Refused call", client.value(), List.of(Row.faint("refused", "not yet"))));
    }

    private ItemCard refused(CallRefused call) {
        List<Row> rows = call(call.client(), call.stream(), call.at());
        rows.add(Row.alarmingIf(true, "error", call.error().wireName()));
        return ItemCard.of("Refused call", named(call.action()), rows)
                .because("What did the service say?", List.of(call.message()));
    }

    public ItemCard ofCall(ClientName client, VirtualTime at) {
        return moment.log()
                .back(at, CallAnswered.class, call -> client.equals(call.client()))
                .filter(call -> call.at().equals(at) && !moment.now().isBefore(at))
                .map(this::answered)
                .orElseGet(() -> ItemCard.of("Call", client.value(), List.of(Row.faint("answered", "not yet"))));
    }

    private ItemCard answered(CallAnswered call) {
        List<Row> rows = call(call.client(), call.stream(), call.at());
        if (call.shard() != null) {
            rows.add(Row.of("shard", call.shard().toString()));
        }
        return ItemCard.of("Call", call.action().apiName(), rows);
    }

    private List<Row> call(ClientName client, @Nullable StreamName stream, VirtualTime at) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("client", client.value()));
        if (stream != null) {
            rows.add(Row.of("stream", stream.value()));
        }
        rows.add(Row.of("at", moment.read(at)));
        return rows;
    }

    public ItemCard ofReading(ClientName name, StreamName in, ShardId id) {
        Optional<ShardState> shard = moment.state().kinesis().stream(in).flatMap(stream -> stream.shard(id));
        Optional<Place> place = moment.state().clients().client(name).stream()
                .flatMap(client -> client.places(in).stream())
                .filter(it -> it.shard().equals(id))
                .findFirst();
        String title = name + " on shard " + id.index();
        return shard.isEmpty() || place.isEmpty()
                ? ItemCard.of("Cursor", title, List.of(Row.faint("at this time", "not there")))
                : ofReading(title, shard.get(), place.get());
    }

    private ItemCard ofReading(String title, ShardState shard, Place place) {
        Backlog backlog = Backlog.of(shard, place.index(), moment.now());
        @Nullable
        String after = place.index() > 0 && place.index() <= shard.next()
                ? shard.sequenceNumber(place.index() - 1).toString()
                : null;
        return ItemCard.of(
                        "Cursor",
                        title,
                        List.of(
                                Row.of("stream", place.stream().value()),
                                Row.of("next record", Amounts.count(place.index() + 1)),
                                BehindLatest.unread(backlog),
                                Row.of("last read", moment.read(place.at())),
                                BehindLatest.row(backlog),
                                Row.of("read", Amounts.records(place.read()))))
                .because(
                        "Where will it go on?",
                        List.of(
                                "Behind the last record it was handed, if it uses the NextShardIterator of that"
                                        + " answer.",
                                "The service keeps no position for a reader: one that asks for a new iterator says"
                                        + " itself where to begin."))
                .forReal(List.of(RealCalls.get(place.stream(), shard.id(), after)));
    }

    /** Records that were put within a moment, drawn as one. */
    public ItemCard ofArrivals(StreamName stream, ProducerName producer, VirtualTime from, long records) {
        return ItemCard.of(
                        "Records just put",
                        Amounts.records(records) + " of " + producer,
                        List.of(
                                Row.of("stream", stream.value()),
                                Row.of("stored", moment.read(from)),
                                Row.of("that is", moment.age(from) + " ago")))
                .because(
                        "Why are they still on their way?",
                        List.of("They are stored since then, and counted. A client's request is decided the moment it"
                                + " arrives, so its way is shown afterwards, for as long as the eye needs."));
    }

    public ItemCard ofThrottled(ProducerName producer, ShardId shard, VirtualTime at, int records) {
        ItemCard card = ItemCard.of(
                "Throttled records",
                Amounts.records(records) + " of " + producer,
                List.of(Row.of("shard", shard.toString()), Row.alarmingIf(true, "throttled", moment.read(at))));
        return moment.log()
                .back(at, PutThrottled.class, e -> producer.equals(e.producer()) && shard.equals(e.shard()))
                .map(event -> card.because("Why throttled?", ThrottleReason.of(event)))
                .orElse(card);
    }
}
