package dev.shardlab.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.InvalidArgumentException;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResultEntry;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.ResourceInUseException;
import software.amazon.awssdk.services.kinesis.model.ResourceNotFoundException;
import software.amazon.awssdk.services.kinesis.model.Shard;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;
import software.amazon.awssdk.services.kinesis.model.StreamStatus;
import software.amazon.awssdk.services.kinesis.model.Tag;
import software.amazon.awssdk.services.kinesis.model.ValidationException;

/** What the AWS SDK for Java makes of answers and refusals: its own classes, their values, its paging. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class SdkAnswersTest {

    private static final String NONE = "nowhere";

    private final EndpointUnderTest endpoint = EndpointUnderTest.open(
            1,
            Stream.of(SdkClient.values())
                    .flatMap(kind -> Stream.of(kind.stream(), kind.stream() + "-full", kind.stream() + "-timed"))
                    .toArray(String[]::new));

    @AfterAll
    void close() {
        endpoint.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"SYNCHRONOUS_CBOR", "SYNCHRONOUS_JSON", "ASYNCHRONOUS_CBOR"})
    void a_refusal_is_the_exception_that_bears_its_name(SdkClient kind) {
        try (KinesisClient client = kind.open(endpoint)) {
            AwsServiceException refused = assertThrows(
                    ResourceNotFoundException.class, () -> client.describeStreamSummary(r -> r.streamName(NONE)));
            assertEquals(
                    "Stream nowhere under account 000000000000 not found.",
                    refused.awsErrorDetails().errorMessage());
            assertEquals("ResourceNotFoundException", refused.awsErrorDetails().errorCode());
            assertEquals(400, refused.statusCode());
            assertThrows(
                    ResourceInUseException.class,
                    () -> client.createStream(r -> r.streamName(kind.stream()).shardCount(1)));
            assertThrows(InvalidArgumentException.class, () -> client.getRecords(r -> r.shardIterator("no iterator")));
            AwsServiceException invalid = assertThrows(
                    ValidationException.class,
                    () -> client.getRecords(r -> r.shardIterator("x").limit(0)));
            assertEquals(
                    "1 validation error detected: Value '0' at 'limit' failed to satisfy constraint: "
                            + "Member must have value greater than or equal to 1",
                    invalid.awsErrorDetails().errorMessage());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SYNCHRONOUS_CBOR", "SYNCHRONOUS_JSON", "ASYNCHRONOUS_CBOR"})
    void what_a_shard_has_no_room_for_is_told_record_by_record(SdkClient kind) {
        try (KinesisClient client = kind.open(endpoint)) {
            List<PutRecordsRequestEntry> entries = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                entries.add(PutRecordsRequestEntry.builder()
                        .partitionKey("k")
                        .data(SdkBytes.fromByteArray(new byte[200_000]))
                        .build());
            }
            PutRecordsResponse response =
                    client.putRecords(r -> r.streamName(kind.stream() + "-full").records(entries));
            assertEquals(7, response.failedRecordCount());
            assertEquals(12, response.records().size());
            List<PutRecordsResultEntry> refused = response.records().subList(5, 12);
            for (PutRecordsResultEntry each : refused) {
                assertEquals("ProvisionedThroughputExceededException", each.errorCode());
                assertEquals(
                        "Rate exceeded for shard shardId-000000000000 in stream " + kind.stream()
                                + "-full under account 000000000000.",
                        each.errorMessage());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SYNCHRONOUS_CBOR", "SYNCHRONOUS_JSON", "ASYNCHRONOUS_CBOR"})
    void reading_begins_at_a_time(SdkClient kind) {
        String stream = kind.stream() + "-timed";
        try (KinesisClient client = kind.open(endpoint)) {
            List<Record> records = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                String data = "record " + i;
                client.putRecord(r -> r.streamName(stream).partitionKey("k").data(SdkBytes.fromUtf8String(data)));
            }
            records.addAll(read(client, stream, Instant.now().minus(Duration.ofHours(1))));
            assertEquals(
                    List.of("record 0", "record 1", "record 2", "record 3", "record 4"),
                    records.stream().map(each -> each.data().asUtf8String()).toList());
            Instant third = records.get(3).approximateArrivalTimestamp();
            assertTrue(Duration.between(third, Instant.now()).abs().toMinutes() < 1, third + " is not now");
            List<String> later = read(client, stream, third).stream()
                    .map(each -> each.data().asUtf8String())
                    .toList();
            assertEquals(List.of("record 3", "record 4"), later.subList(later.size() - 2, later.size()));
        }
    }

    private static List<Record> read(KinesisClient client, String stream, Instant from) {
        String iterator = client.getShardIterator(r -> r.streamName(stream)
                        .shardId("shardId-000000000000")
                        .shardIteratorType(ShardIteratorType.AT_TIMESTAMP)
                        .timestamp(from))
                .shardIterator();
        return client.getRecords(r -> r.shardIterator(iterator)).records();
    }

    @ParameterizedTest
    @EnumSource(names = "SYNCHRONOUS_CBOR")
    void a_stream_is_created_described_tagged_and_deleted(SdkClient kind) {
        String stream = kind.stream() + "-own";
        try (KinesisClient client = kind.open(endpoint)) {
            Instant before = Instant.now();
            client.createStream(r -> r.streamName(stream).shardCount(3).tags(Map.of("team", "blue")));
            assertEquals(
                    StreamStatus.CREATING,
                    client.describeStream(r -> r.streamName(stream))
                            .streamDescription()
                            .streamStatus());
            new Session(client, stream).awaitActive();
            var summary =
                    client.describeStreamSummary(r -> r.streamName(stream)).streamDescriptionSummary();
            assertEquals(3, summary.openShardCount());
            assertEquals("arn:aws:kinesis:us-east-1:000000000000:stream/" + stream, summary.streamARN());
            assertTrue(
                    Duration.between(before, summary.streamCreationTimestamp())
                                    .abs()
                                    .toSeconds()
                            < 10,
                    summary.toString());
            assertEquals(
                    List.of(Tag.builder().key("team").value("blue").build()),
                    client.listTagsForStream(r -> r.streamName(stream)).tags());
            assertEquals(List.of(3), shardsByTwo(client, stream));
            assertTrue(client.listStreamsPaginator(r -> r.limit(8)).streamNames().stream()
                    .toList()
                    .contains(stream));
            client.deleteStream(r -> r.streamName(stream));
            client.waiter().waitUntilStreamNotExists(r -> r.streamName(stream));
        }
    }

    /** How many shards there are, found page by page. */
    private static List<Integer> shardsByTwo(KinesisClient client, String stream) {
        List<Shard> shards = new ArrayList<>();
        var page = client.listShards(r -> r.streamName(stream).maxResults(2));
        shards.addAll(page.shards());
        while (page.nextToken() != null) {
            String next = page.nextToken();
            page = client.listShards(r -> r.nextToken(next));
            shards.addAll(page.shards());
        }
        return List.of((int) shards.stream().map(Shard::shardId).distinct().count());
    }
}
