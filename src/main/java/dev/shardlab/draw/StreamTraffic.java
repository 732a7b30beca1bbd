package dev.shardlab.draw;

import dev.shardlab.draw.client.ClientItem;
import dev.shardlab.draw.client.ClientTile;
import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.kcl.PassingAnswers;
import dev.shardlab.draw.kinesis.ConsumerItem;
import dev.shardlab.draw.kinesis.ConsumerTile;
import dev.shardlab.draw.kinesis.PassingRecords;
import dev.shardlab.draw.kinesis.Standing.Copies;
import dev.shardlab.draw.kinesis.StreamTile;
import dev.shardlab.draw.paper.View;
import dev.shardlab.draw.plan.Passing;
import dev.shardlab.draw.producer.PassingPuts;
import dev.shardlab.draw.producer.ProducerTile;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;
import dev.shardlab.state.client.ClientState;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.kinesis.ConsumerState;
import dev.shardlab.state.kinesis.StreamState;
import dev.shardlab.state.kinesis.SubscriptionState;
import dev.shardlab.state.producer.ProducerState;
import java.util.ArrayList;
import java.util.List;

/** What is on its way to and from the streams of the laboratory at a time: requests, answers and copies. */
final class StreamTraffic {

    private final LabState state;
    private final VirtualTime now;
    private final View view;
    private final List<Passing> found = new ArrayList<>();

    StreamTraffic(LabState state, VirtualTime now, View view) {
        this.state = state;
        this.now = now;
        this.view = view;
    }

    List<Passing> all() {
        state.producers().all().forEach(this::addPuts);
        for (StreamState stream : state.kinesis().streams()) {
            addPutsOfClients(stream);
            addReads(stream);
        }
        for (ApplicationState application : state.kcl().applications()) {
            state.kinesis().stream(application.stream())
                    .ifPresent(stream -> found.addAll(PassingAnswers.of(application, stream, now)));
        }
        return found;
    }

    private void addPuts(ProducerState producer) {
        if (state.clients().behind(producer.name()).isEmpty()) {
            found.addAll(PassingPuts.of(
                    producer,
                    ProducerTile.id(producer.name()),
                    StreamTile.id(producer.stream()),
                    now,
                    view.showControl()));
        }
    }

    private void addPutsOfClients(StreamState stream) {
        if (!state.clients().all().isEmpty()) {
            found.addAll(PassingRecords.put(
                    stream,
                    append -> state.clients().behind(append.producer()).map(client -> ClientTile.id(client, false)),
                    now,
                    view.landingMicros()));
        }
    }

    private void addReads(StreamState stream) {
        for (ConsumerState consumer : stream.consumers().all()) {
            SystemId reader = ConsumerTile.id(stream, consumer);
            ConsumerItem seat = new ConsumerItem.OfConsumer(stream.name(), consumer.name());
            for (SubscriptionState subscription : consumer.subscriptions()) {
                stream.shard(subscription.shard()).ifPresent(shard -> subscription.last().stream()
                        .map(handed -> Copies.of(seat, shard, handed, view.landingMicros()))
                        .forEach(copies ->
                                PassingRecords.read(shard, copies, reader, now).ifPresent(found::add)));
            }
        }
        for (ClientState client : state.clients().all()) {
            SystemId reader = ClientTile.id(client.name(), true);
            for (ClientState.Place place : client.places(stream.name())) {
                ClientItem seat = new ClientItem.OfReading(client.name(), stream.name(), place.shard());
                stream.shard(place.shard()).ifPresent(shard -> place.last().stream()
                        .map(handed -> Copies.of(seat, shard, handed, view.landingMicros()))
                        .forEach(copies ->
                                PassingRecords.read(shard, copies, reader, now).ifPresent(found::add)));
            }
        }
    }
}
