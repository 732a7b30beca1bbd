package dev.shardlab.ui.futures;

import dev.shardlab.draw.client.ClientItem;
import dev.shardlab.draw.firehose.FirehoseItem;
import dev.shardlab.draw.item.FlowItem;
import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.kcl.ApplicationItem;
import dev.shardlab.draw.kinesis.ConsumerItem;
import dev.shardlab.draw.kinesis.StreamItem;
import dev.shardlab.draw.producer.ProducerItem;
import dev.shardlab.draw.queue.TubeItem;
import dev.shardlab.state.LabState;

/** What is the same thing in two futures: what has a name. A record, or a request under way, has none. */
final class Known {

    private Known() {}

    /** Whether a thing of one future is there in another. */
    static boolean in(LabState state, StageItem fact) {
        return switch (fact) {
            case ProducerItem.OfProducer(var producer) ->
                state.producers().named(producer).isPresent();
            case StreamItem.OfShard(var stream, var shard) ->
                state.kinesis().stream(stream)
                        .flatMap(found -> found.shard(shard))
                        .isPresent();
            case ApplicationItem.OfApplication(var application) ->
                state.kcl().application(application).isPresent();
            case ApplicationItem.OfWorker(var application, var worker) ->
                state.kcl()
                        .application(application)
                        .filter(found -> found.isRunning(worker))
                        .isPresent();
            case ApplicationItem.OfCursor(var application, var shard) ->
                state.kcl()
                        .application(application)
                        .flatMap(found -> found.lease(shard))
                        .isPresent();
            case StreamItem.OfHashAxis(var stream) ->
                state.kinesis().stream(stream).isPresent();
            case StreamItem.OfTrimHorizon(var stream) ->
                state.kinesis().stream(stream).isPresent();
            case ClientItem.OfClient(var client) ->
                state.clients().client(client).isPresent();
            case TubeItem it -> state.queues().queue(it.queue()).isPresent();
            case FirehoseItem.OfOne it ->
                state.firehose().find(it.deliveryStream()).isPresent();
            case FirehoseItem.OfBucket it ->
                state.firehose().all().stream()
                        .anyMatch(stream ->
                                stream.settings().destination().bucket().equals(it.bucket()));
            case ClientItem _, ConsumerItem _, FlowItem _ -> false;
            case ProducerItem.OfFlight _, ProducerItem.OfFlights _, ProducerItem.OfRetry _ -> false;
            case StreamItem.OfRecord _, StreamItem.OfRecords _, StreamItem.OfShards _ -> false;
        };
    }
}
