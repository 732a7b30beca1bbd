package dev.shardlab.journey;

import java.net.URI;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.Shard;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;
import software.amazon.awssdk.services.kinesis.model.StreamDescriptionSummary;

/** A program of a student's that works with one stream, by the AWS SDK for Java as it comes. */
final class Client implements AutoCloseable {

    private static final long LONGEST_NANOS = 60_000_000_000L;
    private static final long BETWEEN_LOOKS_NANOS = 100_000_000L;

    private final KinesisClient kinesis;
    private final String stream;
    private int sent;

    private Client(KinesisClient kinesis, String stream) {
        this.kinesis = kinesis;
        this.stream = stream;
    }

    static Client of(String address, String stream) {
        return new Client(
                KinesisClient.builder()
                        .endpointOverride(URI.create(address))
                        .region(Region.US_EAST_1)
                        .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                        .build(),
                stream);
    }

    void createStream(int shards) {
        kinesis.createStream(asked -> asked.streamName(stream).shardCount(shards));
        kinesis.waiter().waitUntilStreamExists(asked -> asked.streamName(stream));
    }

    /** Puts so many records under keys of their own. */
    void puts(int records) {
        IntStream.range(0, records)
                .forEach(_ -> kinesis.putRecord(asked -> asked.streamName(stream)
                        .partitionKey("visitor-" + sent++)
                        .data(SdkBytes.fromUtf8String("a click"))));
    }

    /** How many records the stream holds, read from the first on in every shard. */
    int readsAll() {
        return shards().stream().mapToInt(shard -> reads(shard.shardId())).sum();
    }

    private int reads(String shard) {
        String iterator = kinesis.getShardIterator(asked ->
                        asked.streamName(stream).shardId(shard).shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                .shardIterator();
        int read = 0;
        while (iterator != null) {
            String from = iterator;
            GetRecordsResponse got = kinesis.getRecords(asked -> asked.shardIterator(from));
            read += got.records().size();
            iterator = got.millisBehindLatest() == 0 ? null : got.nextShardIterator();
        }
        return read;
    }

    private List<Shard> shards() {
        return kinesis.listShards(asked -> asked.streamName(stream)).shards();
    }

    /** The numbers of the shards that are open. */
    List<Integer> openShards() {
        return shards().stream()
                .filter(shard -> shard.sequenceNumberRange().endingSequenceNumber() == null)
                .map(shard -> Integer.parseInt(shard.shardId().replaceFirst("^shardId-0*(?=\\d)", "")))
                .toList();
    }

    void waitUntilOpenShards(int shards) {
        waitUntil(
                shards + " shards are open",
                this::describe,
                seen -> seen.openShardCount() == shards
                        && seen.streamStatusAsString().equals("ACTIVE"));
    }

    void waitUntilRetentionHours(int hours) {
        waitUntil("retention is " + hours + " h", this::describe, seen -> seen.retentionPeriodHours() == hours);
    }

    int retentionHours() {
        return describe().retentionPeriodHours();
    }

    private StreamDescriptionSummary describe() {
        return kinesis.describeStreamSummary(asked -> asked.streamName(stream)).streamDescriptionSummary();
    }

    private static <T> void waitUntil(String what, Supplier<T> look, Predicate<T> isSo) {
        long end = System.nanoTime() + LONGEST_NANOS;
        T seen = look.get();
        while (!isSo.test(seen)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("The client waited in vain until " + what + ": " + seen);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
            seen = look.get();
        }
    }

    @Override
    public void close() {
        kinesis.close();
    }
}
