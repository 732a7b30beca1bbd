package dev.shardlab.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.clients.History.Received;
import dev.shardlab.clients.Subscribers.Subscription;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.ChildShard;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.ResourceInUseException;
import software.amazon.awssdk.services.kinesis.model.ResourceNotFoundException;
import software.amazon.awssdk.services.kinesis.model.Shard;
import software.amazon.awssdk.services.kinesis.model.SubscribeToShardEvent;

/** Enhanced fan-out with the asynchronous SDK: records are pushed, and a subscription follows its shard to its children. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class SubscribeToShardTest {

    private static final List<SdkClient> KINDS = List.of(
            SdkClient.ASYNCHRONOUS_CBOR,
            SdkClient.ASYNCHRONOUS_JSON,
            SdkClient.ASYNCHRONOUS_HTTP_1,
            SdkClient.ASYNCHRONOUS_TLS);

    @Test
    void what_is_put_is_pushed_once_and_in_order_across_a_split_and_a_merge() throws Exception {
        String[] streams = KINDS.stream().map(SdkClient::stream).toArray(String[]::new);
        try (EndpointUnderTest endpoint = EndpointUnderTest.open(2, streams);
                ExecutorService users = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<SdkClient, Future<List<String>>> violations = new EnumMap<>(SdkClient.class);
            KINDS.forEach(kind -> violations.put(kind, users.submit(() -> violations(kind, endpoint))));
            for (SdkClient kind : KINDS) {
                assertEquals(List.of(), violations.get(kind).get(), kind.name());
            }
            endpoint.endAndCheckRetelling();
        }
    }

    private static List<String> violations(SdkClient kind, EndpointUnderTest endpoint) throws InterruptedException {
        try (KinesisAsyncClient client = kind.openAsync(endpoint)) {
            KinesisClient other = SdkClient.blocking(client);
            Session session = new Session(other, kind.stream());
            String consumer = Subscribers.register(other, kind.stream());
            List<Shard> before = session.openShards();
            var roots = before.stream()
                    .map(shard -> Subscribers.subscribe(client, consumer, shard.shardId(), Subscribers.trimHorizon()))
                    .toList();
            session.putBatches(2);
            session.split(before.getFirst());
            session.putSingles(10);
            session.awaitActive();
            session.mergeAcross(before);
            session.putSingles(10);
            session.awaitActive();
            session.putBatches(2);

            List<Received> received = new ArrayList<>();
            Set<String> done = new HashSet<>();
            Set<String> begun = new HashSet<>();
            Deque<ChildShard> next = new ArrayDeque<>();
            for (int i = 0; i < before.size(); i++) {
                next.addAll(hear(roots.get(i), before.get(i).shardId(), received, false));
                done.add(before.get(i).shardId());
            }
            while (!next.isEmpty()) {
                ChildShard child = next.remove();
                if (done.containsAll(child.parentShards()) && begun.add(child.shardId())) {
                    Subscription heard =
                            Subscribers.subscribe(client, consumer, child.shardId(), Subscribers.trimHorizon());
                    next.addAll(hear(heard, child.shardId(), received, true));
                    done.add(child.shardId());
                }
            }
            return History.violations(List.of(session.sent()), received, endpoint.log(kind.stream()));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ASYNCHRONOUS_CBOR", "ASYNCHRONOUS_HTTP_1"})
    void a_second_subscription_within_five_seconds_is_refused_and_so_is_an_unknown_shard(SdkClient kind)
            throws Exception {
        try (EndpointUnderTest endpoint = EndpointUnderTest.open(1, "clicks");
                KinesisAsyncClient client = kind.openAsync(endpoint)) {
            KinesisClient other = SdkClient.blocking(client);
            String consumer = Subscribers.register(other, "clicks");
            Subscription first = Subscribers.subscribe(client, consumer, "shardId-000000000000", Subscribers.latest());
            first.events().take();
            assertEquals(
                    ResourceInUseException.class,
                    refusal(Subscribers.subscribe(client, consumer, "shardId-000000000000", Subscribers.latest())));
            assertEquals(
                    ResourceNotFoundException.class,
                    refusal(Subscribers.subscribe(client, consumer, "shardId-000000000007", Subscribers.latest())));
        }
    }

    private static Class<?> refusal(Subscription subscription) {
        try {
            subscription.end().join();
            return Void.class;
        } catch (CompletionException e) {
            return e.getCause().getClass();
        }
    }

    /** Hears a shard to its end, or, once nothing is put any more, to its tip. */
    private static List<ChildShard> hear(
            Subscription subscription, String shard, List<Received> received, boolean isTipEnough)
            throws InterruptedException {
        while (true) {
            SubscribeToShardEvent event = subscription.events().poll(20, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError(shard + " was not heard any more; " + subscription.end());
            }
            for (Record each : event.records()) {
                received.add(new Received(
                        shard,
                        each.sequenceNumber(),
                        each.partitionKey(),
                        each.data().asUtf8String()));
            }
            if (!event.childShards().isEmpty()) {
                subscription.end().join();
                return event.childShards();
            }
            if (isTipEnough && event.records().isEmpty() && event.millisBehindLatest() == 0) {
                return List.of();
            }
        }
    }
}
