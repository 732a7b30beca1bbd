package dev.shardlab.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.clients.Aggregate.UserRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.Shard;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;

/** The Kinesis Producer Library as it comes, over TLS with the laboratory's own certificate: it packs user records into records. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ProducerLibraryTest {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int KEYS = 40;

    private static final Comparator<UserRecord> BY_DATA =
            Comparator.comparing(UserRecord::data).thenComparing(UserRecord::key);

    /** How often each was acknowledged: once, and once more whenever the library meant it for a shard that was closed. */
    private final Map<UserRecord, Integer> acknowledged = new TreeMap<>(BY_DATA);

    private final List<String> failures = new ArrayList<>();

    @Test
    void every_user_record_is_stored_as_often_as_it_was_acknowledged_also_across_a_split() {
        try (EndpointUnderTest endpoint = EndpointUnderTest.open(2, "clicks");
                KinesisClient other = SdkClient.SYNCHRONOUS_JSON.open(endpoint);
                ChildProgram producer = Clients.java(
                        "kpl",
                        "KplProducer.java",
                        endpoint.tlsAddress().getHost(),
                        String.valueOf(endpoint.tlsAddress().getPort()),
                        "clicks",
                        String.valueOf(KEYS))) {
            producer.hear(LONGEST, words -> words.getFirst().equals("ready"), _ -> {});
            // It does not pack before it knows the shards; then it does.
            send(producer, 0, 500);
            assertEquals(List.of(), failures);
            send(producer, 500, 2500);
            Session session = new Session(other, "clicks");
            session.split(session.openShards().getFirst());
            send(producer, 2500, 4500);
            session.awaitActive();
            send(producer, 4500, 6500);

            assertEquals(List.of(), failures);
            Map<UserRecord, Integer> stored = new TreeMap<>(BY_DATA);
            int records = 0;
            for (Shard shard :
                    other.listShards(request -> request.streamName("clicks")).shards()) {
                List<Record> all = all(other, shard);
                records += all.size();
                for (Record each : all) {
                    Aggregate.unpack(each.partitionKey(), each.data().asByteArray())
                            .forEach(user -> stored.merge(user, 1, Integer::sum));
                }
            }
            assertEquals(6500, acknowledged.size());
            assertEquals(acknowledged, stored);
            // It packs none at its start, nor after the split, until it knows the shards; how long that is, it decides.
            assertTrue(records < acknowledged.size() / 2, records + " records for 6500 user records");
            endpoint.endAndCheckRetelling();
        }
    }

    private void send(ChildProgram producer, int from, int to) {
        producer.tell(from + " " + to);
        producer.hear(LONGEST, words -> words.getFirst().equals("sent"), words -> {
            switch (words.getFirst()) {
                case "put" -> {
                    int number = Integer.parseInt(words.get(1));
                    acknowledged.put(
                            new UserRecord("key-" + number % KEYS, "user record " + number),
                            1 + Integer.parseInt(words.get(2)));
                }
                case "failed" -> failures.add(String.join(" ", words));
                default -> {}
            }
        });
    }

    private static List<Record> all(KinesisClient client, Shard shard) {
        List<Record> all = new ArrayList<>();
        String iterator = client.getShardIterator(request -> request.streamName("clicks")
                        .shardId(shard.shardId())
                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                .shardIterator();
        while (iterator != null) {
            String at = iterator;
            GetRecordsResponse response = client.getRecords(request -> request.shardIterator(at));
            all.addAll(response.records());
            iterator = response.millisBehindLatest() == 0 ? null : response.nextShardIterator();
        }
        return all;
    }
}
