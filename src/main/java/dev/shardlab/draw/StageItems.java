package dev.shardlab.draw;

import dev.shardlab.draw.client.ClientItem;
import dev.shardlab.draw.firehose.DeliveryTiles;
import dev.shardlab.draw.firehose.FirehoseItem;
import dev.shardlab.draw.item.FlowItem;
import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.kcl.ApplicationItem;
import dev.shardlab.draw.kinesis.ConsumerItem;
import dev.shardlab.draw.kinesis.StreamItem;
import dev.shardlab.draw.kinesis.StreamTile;
import dev.shardlab.draw.producer.ProducerItem;
import dev.shardlab.draw.queue.QueueSenderItem;
import dev.shardlab.draw.queue.QueueTile;
import dev.shardlab.draw.queue.TubeItem;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.Caller;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.state.LabState;
import dev.shardlab.state.firehose.DeliveryStreamState;
import dev.shardlab.state.kcl.ApplicationState;
import dev.shardlab.state.producer.ProducerState;
import dev.shardlab.state.queue.QueueState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** To what a thing on the stage belongs: the one place that is asked. */
public final class StageItems {

    private StageItems() {}

    /** The stream or the queue that a thing is part of, writes to or reads: where it is seen in close-up. */
    public static Optional<SystemId> storeOf(StageItem item, LabState state) {
        return switch (item) {
            case TubeItem it -> Optional.of(QueueTile.id(it.queue()));
            case FirehoseItem.OfOne it -> Optional.of(DeliveryTiles.id(it.deliveryStream()));
            case FirehoseItem.OfBucket it -> writerOf(it, state).map(DeliveryTiles::id);
            case FlowItem _, StreamItem _, ConsumerItem _, ApplicationItem _, ProducerItem _, ClientItem _ ->
                streamOf(item, state).map(StreamTile::id);
        };
    }

    /** The same of one that writes to several: a producer may feed a queue and a stream at once. */
    public static List<SystemId> storesOf(StageItem item, LabState state) {
        List<SystemId> stores = new ArrayList<>();
        Optional<ProducerName> writer = writer(item);
        storeOf(item, state).ifPresent(stores::add);
        writer.flatMap(name -> streamOf(name, state)).map(StreamTile::id).ifPresent(stores::addFirst);
        writer.map(Caller.Producer::new).ifPresent(sender -> {
            for (QueueState queue : state.queues().all()) {
                if (queue.flows().senders().get(sender) != null) {
                    stores.add(QueueTile.id(queue.name()));
                }
            }
            for (DeliveryStreamState stream : state.firehose().all()) {
                if (stream.senders().get(sender) != null) {
                    stores.add(DeliveryTiles.id(stream.name()));
                }
            }
        });
        return stores.stream().distinct().toList();
    }

    /** A bucket is seen beside a delivery stream that stores in it, the first by name. */
    private static Optional<DeliveryStreamName> writerOf(FirehoseItem.OfBucket bucket, LabState state) {
        return DeliveryGraph.writers(state.firehose()).getOrDefault(bucket.bucket(), List.of()).stream()
                .map(DeliveryStreamState::name)
                .findFirst();
    }

    private static Optional<ProducerName> writer(StageItem item) {
        return switch (item) {
            case ProducerItem it -> Optional.of(it.producer());
            case QueueSenderItem(var _, Caller.Producer(ProducerName name)) -> Optional.of(name);
            case FirehoseItem.OfSender(var _, Caller.Producer(ProducerName name)) -> Optional.of(name);
            case FirehoseItem _,
                    TubeItem _,
                    FlowItem _,
                    StreamItem _,
                    ConsumerItem _,
                    ApplicationItem _,
                    ClientItem _ -> Optional.empty();
        };
    }

    /** The stream that a thing is part of, writes to or reads; none for one that belongs to no stream. */
    public static Optional<StreamName> streamOf(StageItem item, LabState state) {
        return switch (item) {
            case FlowItem _, TubeItem _, FirehoseItem _ -> Optional.empty();
            case StreamItem it -> Optional.of(it.stream());
            case ConsumerItem it -> Optional.of(it.stream());
            case ApplicationItem it -> streamOf(it.application(), state);
            case ProducerItem it -> streamOf(it.producer(), state);
            case ClientItem.OfReading it -> Optional.of(it.stream());
            case ClientItem.OfArrivals it -> Optional.of(it.stream());
            case ClientItem.OfThrottled it -> Optional.of(it.stream());
            case ClientItem.OfClient it -> streamOf(it.client(), state);
            case ClientItem.OfCall it -> streamOf(it.client(), state);
            case ClientItem.OfRefusedCall it -> streamOf(it.client(), state);
        };
    }

    private static Optional<StreamName> streamOf(ApplicationName application, LabState state) {
        return state.kcl().application(application).map(ApplicationState::stream);
    }

    /** Of the streams that a client puts to, the first. */
    private static Optional<StreamName> streamOf(ClientName client, LabState state) {
        return state.clients().client(client).stream()
                .flatMap(found -> found.producers().keySet().stream())
                .findFirst();
    }

    private static Optional<StreamName> streamOf(ProducerName producer, LabState state) {
        return state.producers().named(producer).map(ProducerState::stream);
    }
}
