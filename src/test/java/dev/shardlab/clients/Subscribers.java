package dev.shardlab.clients;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.ConsumerStatus;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;
import software.amazon.awssdk.services.kinesis.model.StartingPosition;
import software.amazon.awssdk.services.kinesis.model.SubscribeToShardEvent;
import software.amazon.awssdk.services.kinesis.model.SubscribeToShardResponseHandler;

/** Consumers with enhanced fan-out, and what they hear. */
final class Subscribers {

    private Subscribers() {}

    /** A subscription's events, and how it ended: null if well. */
    record Subscription(LinkedBlockingQueue<SubscribeToShardEvent> events, CompletableFuture<Void> end) {}

    static String register(KinesisClient client, String name) throws InterruptedException {
        String stream = client.describeStreamSummary(request -> request.streamName(name))
                .streamDescriptionSummary()
                .streamARN();
        String consumer = client.registerStreamConsumer(
                        request -> request.streamARN(stream).consumerName("ear"))
                .consumer()
                .consumerARN();
        while (client.describeStreamConsumer(request -> request.consumerARN(consumer))
                        .consumerDescription()
                        .consumerStatus()
                != ConsumerStatus.ACTIVE) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
        return consumer;
    }

    static Subscription subscribe(KinesisAsyncClient client, String consumer, String shard, StartingPosition from) {
        var events = new LinkedBlockingQueue<SubscribeToShardEvent>();
        CompletableFuture<Void> end = client.subscribeToShard(
                request -> request.consumerARN(consumer).shardId(shard).startingPosition(from),
                SubscribeToShardResponseHandler.builder()
                        .subscriber(SubscribeToShardResponseHandler.Visitor.builder()
                                .onSubscribeToShardEvent(events::add)
                                .build())
                        .build());
        return new Subscription(events, end);
    }

    static StartingPosition trimHorizon() {
        return StartingPosition.builder().type(ShardIteratorType.TRIM_HORIZON).build();
    }

    static StartingPosition latest() {
        return StartingPosition.builder().type(ShardIteratorType.LATEST).build();
    }
}
