package dev.shardlab.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.clients.CarelessReader.Portion;
import dev.shardlab.clients.CarelessReader.Source;
import dev.shardlab.clients.History.Received;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.Shard;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;
import software.amazon.awssdk.services.kinesis.model.SubscribeToShardEvent;

/** The end of a closed shard takes an answer of its own, so that clients that drop what comes with it lose nothing over a split. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class CarelessReadersTest {

    @Test
    void who_drops_the_records_that_come_with_a_null_iterator_gets_everything_over_a_split() throws Exception {
        try (EndpointUnderTest endpoint = EndpointUnderTest.open(2, "clicks");
                KinesisClient client = SdkClient.SYNCHRONOUS_CBOR.open(endpoint)) {
            Session session = splitAndFilled(client);

            List<Received> received =
                    CarelessReader.read(roots(client), session.sent().size(), shard -> polling(client, shard));

            assertEquals(List.of(), History.violations(List.of(session.sent()), received, endpoint.log("clicks")));
        }
    }

    @Test
    void who_stops_at_a_missing_continuation_gets_everything_over_a_split() throws Exception {
        try (EndpointUnderTest endpoint = EndpointUnderTest.open(2, "clicks");
                KinesisAsyncClient client = SdkClient.ASYNCHRONOUS_CBOR.openAsync(endpoint)) {
            KinesisClient other = SdkClient.blocking(client);
            Session session = splitAndFilled(other);
            String consumer = Subscribers.register(other, "clicks");

            List<Received> received = CarelessReader.read(
                    roots(other), session.sent().size(), shard -> subscribed(client, consumer, shard));

            assertEquals(List.of(), History.violations(List.of(session.sent()), received, endpoint.log("clicks")));
        }
    }

    private static Session splitAndFilled(KinesisClient client) {
        Session session = new Session(client, "clicks");
        session.putBatches(4);
        session.split(session.openShards().getFirst());
        session.putSingles(10);
        session.awaitActive();
        session.putBatches(2);
        return session;
    }

    private static List<String> roots(KinesisClient client) {
        return client.listShards(request -> request.streamName("clicks")).shards().stream()
                .filter(shard -> shard.parentShardId() == null)
                .map(Shard::shardId)
                .toList();
    }

    private static Source polling(KinesisClient client, String shard) {
        var iterator = new LinkedBlockingQueue<String>();
        iterator.add(client.getShardIterator(request ->
                        request.streamName("clicks").shardId(shard).shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                .shardIterator());
        return () -> {
            String at = iterator.remove();
            GetRecordsResponse response = client.getRecords(request -> request.shardIterator(at));
            boolean isTheEnd = response.nextShardIterator() == null;
            if (!isTheEnd) {
                iterator.add(response.nextShardIterator());
            }
            return new Portion(response.records(), isTheEnd, response.childShards());
        };
    }

    private static Source subscribed(KinesisAsyncClient client, String consumer, String shard) {
        var subscription = Subscribers.subscribe(client, consumer, shard, Subscribers.trimHorizon());
        return () -> {
            SubscribeToShardEvent event = subscription.events().poll(20, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError(shard + " was not heard any more; " + subscription.end());
            }
            return new Portion(event.records(), event.continuationSequenceNumber() == null, event.childShards());
        };
    }
}
