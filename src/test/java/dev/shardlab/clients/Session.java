package dev.shardlab.clients;

import dev.shardlab.clients.History.Received;
import dev.shardlab.clients.History.Sent;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.ChildShard;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.LimitExceededException;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResultEntry;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.Shard;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;

/**
 * What one user does with a stream of two shards: puts, splits a shard and puts on meanwhile, merges across the seam and puts on,
 * then reads all of it, parents before children.
 */
final class Session {

    private static final int KEYS = 16;
    private static final int BATCH = 50;

    private final KinesisClient client;
    private final String stream;
    private final List<Sent> sent = new ArrayList<>();
    private final List<Received> received = new ArrayList<>();

    Session(KinesisClient client, String stream) {
        this.client = client;
        this.stream = stream;
    }

    List<Sent> sent() {
        return sent;
    }

    List<Received> received() {
        return received;
    }

    Session play() {
        putBatches(3);
        List<Shard> before = openShards();
        split(before.getFirst());
        putSingles(10);
        awaitActive();
        putBatches(3);
        mergeAcross(before);
        putSingles(10);
        awaitActive();
        putBatches(3);
        readAll();
        return this;
    }

    /** Splits a shard in its middle. */
    void split(Shard shard) {
        patiently(() -> client.splitShard(request ->
                request.streamName(stream).shardToSplit(shard.shardId()).newStartingHashKey(middle(shard))));
    }

    /** Merges the upper half of the first of two shards, which was split, with the second. */
    void mergeAcross(List<Shard> before) {
        List<Shard> open = openShards();
        patiently(() -> client.mergeShards(request -> request.streamName(stream)
                .shardToMerge(withStart(open, middle(before.getFirst())).shardId())
                .adjacentShardToMerge(before.getLast().shardId())));
    }

    /** An account may change five streams a second and describe ten, and this user is not alone. */
    private static void patiently(Runnable asking) {
        for (int tries = 1; ; tries++) {
            try {
                asking.run();
                return;
            } catch (SdkException e) {
                boolean tooOften =
                        e instanceof LimitExceededException || e.getCause() instanceof LimitExceededException;
                if (!tooOften || tries == 20) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            }
        }
    }

    /** Batches of {@link #BATCH} records. */
    void putBatches(int count) {
        for (int i = 0; i < count; i++) {
            List<PutRecordsRequestEntry> entries = new ArrayList<>();
            List<String> keys = new ArrayList<>();
            for (int j = 0; j < BATCH; j++) {
                int number = sent.size() + j;
                keys.add("key-" + number % KEYS);
                entries.add(PutRecordsRequestEntry.builder()
                        .partitionKey(keys.getLast())
                        .data(SdkBytes.fromUtf8String(data(number)))
                        .build());
            }
            PutRecordsResponse response =
                    client.putRecords(request -> request.streamName(stream).records(entries));
            if (response.failedRecordCount() != 0) {
                throw new AssertionError("refused: " + response);
            }
            for (int j = 0; j < BATCH; j++) {
                PutRecordsResultEntry result = response.records().get(j);
                sent.add(new Sent(keys.get(j), data(sent.size()), result.shardId(), result.sequenceNumber()));
            }
        }
    }

    void putSingles(int count) {
        for (int i = 0; i < count; i++) {
            String key = "key-" + sent.size() % KEYS;
            String data = data(sent.size());
            var response = client.putRecord(
                    request -> request.streamName(stream).partitionKey(key).data(SdkBytes.fromUtf8String(data)));
            sent.add(new Sent(key, data, response.shardId(), response.sequenceNumber()));
        }
    }

    private String data(int number) {
        return stream + " sent ünïcode " + number;
    }

    List<Shard> openShards() {
        return client.listShards(request -> request.streamName(stream)).shards().stream()
                .filter(shard -> shard.sequenceNumberRange().endingSequenceNumber() == null)
                .toList();
    }

    private static String middle(Shard shard) {
        return new BigInteger(shard.hashKeyRange().startingHashKey())
                .add(new BigInteger(shard.hashKeyRange().endingHashKey()))
                .shiftRight(1)
                .toString();
    }

    private static Shard withStart(List<Shard> shards, String start) {
        return shards.stream()
                .filter(shard -> shard.hashKeyRange().startingHashKey().equals(start))
                .findFirst()
                .orElseThrow();
    }

    void awaitActive() {
        patiently(() -> client.waiter()
                .waitUntilStreamExists(request -> request.streamName(stream), often -> often.backoffStrategyV2(
                                BackoffStrategy.fixedDelay(Duration.ofSeconds(1)))
                        .maxAttempts(100)));
    }

    /** Walks from the oldest shards to their children, each once all its parents were read. */
    void readAll() {
        Set<String> done = new HashSet<>();
        Set<String> begun = new HashSet<>();
        Deque<String> next = new ArrayDeque<>();
        for (Shard shard :
                client.listShards(request -> request.streamName(stream)).shards()) {
            if (shard.parentShardId() == null) {
                next.add(shard.shardId());
            }
        }
        while (!next.isEmpty()) {
            String shard = next.remove();
            for (ChildShard child : read(shard)) {
                done.add(shard);
                if (done.containsAll(child.parentShards()) && begun.add(child.shardId())) {
                    next.add(child.shardId());
                }
            }
        }
    }

    private List<ChildShard> read(String shard) {
        String iterator = client.getShardIterator(request ->
                        request.streamName(stream).shardId(shard).shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                .shardIterator();
        while (true) {
            String at = iterator;
            GetRecordsResponse response =
                    client.getRecords(request -> request.shardIterator(at).limit(100));
            for (Record each : response.records()) {
                received.add(new Received(
                        shard,
                        each.sequenceNumber(),
                        each.partitionKey(),
                        each.data().asUtf8String()));
            }
            iterator = response.nextShardIterator();
            if (iterator == null) {
                return response.childShards();
            }
            // Only an answer without records is the tip: after the last records of a closed shard one more comes, with
            // its children.
            if (response.records().isEmpty() && response.millisBehindLatest() == 0) {
                return List.of();
            }
        }
    }
}
