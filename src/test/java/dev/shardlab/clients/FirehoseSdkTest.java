package dev.shardlab.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.event.FirehoseEvent.ObjectDelivered;
import dev.shardlab.live.EvenClock;
import dev.shardlab.live.WallClock;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.firehose.BufferedRecords;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.firehose.FirehoseClient;
import software.amazon.awssdk.services.firehose.model.CompressionFormat;
import software.amazon.awssdk.services.firehose.model.ConcurrentModificationException;
import software.amazon.awssdk.services.firehose.model.CreateDeliveryStreamRequest;
import software.amazon.awssdk.services.firehose.model.DeliveryStreamDescription;
import software.amazon.awssdk.services.firehose.model.DeliveryStreamEncryptionStatus;
import software.amazon.awssdk.services.firehose.model.DeliveryStreamStatus;
import software.amazon.awssdk.services.firehose.model.DeliveryStreamType;
import software.amazon.awssdk.services.firehose.model.ExtendedS3DestinationDescription;
import software.amazon.awssdk.services.firehose.model.InvalidArgumentException;
import software.amazon.awssdk.services.firehose.model.KeyType;
import software.amazon.awssdk.services.firehose.model.Processor;
import software.amazon.awssdk.services.firehose.model.ProcessorParameter;
import software.amazon.awssdk.services.firehose.model.ProcessorParameterName;
import software.amazon.awssdk.services.firehose.model.ProcessorType;
import software.amazon.awssdk.services.firehose.model.PutRecordBatchResponse;
import software.amazon.awssdk.services.firehose.model.PutRecordBatchResponseEntry;
import software.amazon.awssdk.services.firehose.model.Record;
import software.amazon.awssdk.services.firehose.model.ResourceInUseException;
import software.amazon.awssdk.services.firehose.model.ResourceNotFoundException;
import software.amazon.awssdk.services.firehose.model.Tag;

/** The AWS SDK for Java as it comes, with delivery streams. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class FirehoseSdkTest {

    private static final String ROLE = "arn:aws:iam::000000000000:role/delivers";
    private static final String LOGS = "logs";

    /** A delivery stream is there after ten seconds, which need not be ours. */
    private static final int FASTER = 20;

    private static WallClock fast() {
        return EvenClock.at(VirtualTime.ofMillis(1_700_000_000_000L), () -> FASTER * System.nanoTime());
    }

    private static FirehoseClient client(EndpointUnderTest endpoint) {
        return FirehoseClient.builder()
                .endpointOverride(endpoint.address())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .build();
    }

    /** One that stores each request by itself. */
    private static CreateDeliveryStreamRequest.Builder toLake(CreateDeliveryStreamRequest.Builder r) {
        return r.deliveryStreamName(LOGS).extendedS3DestinationConfiguration(s3 -> s3.roleARN(ROLE)
                .bucketARN("arn:aws:s3:::lake")
                .prefix("raw/")
                .bufferingHints(hints -> hints.sizeInMBs(1).intervalInSeconds(0))
                .processingConfiguration(p -> p.enabled(true)
                        .processors(Processor.builder()
                                .type(ProcessorType.APPEND_DELIMITER_TO_RECORD)
                                .parameters(ProcessorParameter.builder()
                                        .parameterName(ProcessorParameterName.DELIMITER)
                                        .parameterValue("\\n")
                                        .build())
                                .build())));
    }

    private static DeliveryStreamDescription describe(FirehoseClient client) {
        return client.describeDeliveryStream(r -> r.deliveryStreamName(LOGS)).deliveryStreamDescription();
    }

    private static void awaitActive(FirehoseClient client) {
        while (describe(client).deliveryStreamStatus() == DeliveryStreamStatus.CREATING) {
            Thread.onSpinWait();
        }
    }

    private static List<Record> records(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Record.builder()
                        .data(SdkBytes.fromUtf8String("line " + i))
                        .build())
                .toList();
    }

    private static String text(ObjectDelivered object) {
        StringBuilder text = new StringBuilder();
        for (BufferedRecords records : object.content()) {
            for (int i = 0; i < records.size(); i++) {
                text.append(new String(records.batch().data(records.position(i)), StandardCharsets.UTF_8))
                        .append(';');
            }
        }
        return text.toString();
    }

    @Test
    void what_is_put_becomes_an_object_in_the_bucket_and_each_record_has_an_id_of_its_own() {
        try (EndpointUnderTest endpoint = EndpointUnderTest.open(fast());
                FirehoseClient client = client(endpoint)) {
            assertEquals(
                    "arn:aws:firehose:us-east-1:000000000000:deliverystream/logs",
                    client.createDeliveryStream(r -> toLake(r)).deliveryStreamARN());
            awaitActive(client);
            PutRecordBatchResponse batch =
                    client.putRecordBatch(r -> r.deliveryStreamName(LOGS).records(records(500)));
            assertEquals(0, batch.failedPutCount());
            assertFalse(batch.encrypted());
            HashSet<String> ids = new HashSet<>();
            batch.requestResponses().stream()
                    .map(PutRecordBatchResponseEntry::recordId)
                    .forEach(ids::add);
            ids.add(client.putRecord(r -> r.deliveryStreamName(LOGS).record(x -> x.data(SdkBytes.fromUtf8String("ü"))))
                    .recordId());
            assertEquals(501, ids.size());
            while (endpoint.delivered().size() < 2) {
                describe(client);
            }
            List<ObjectDelivered> objects = endpoint.delivered();
            assertTrue(text(objects.getFirst()).startsWith("line 0;line 1;"));
            assertEquals(500, objects.getFirst().records());
            assertEquals("ü;", text(objects.get(1)));
            String key = objects.getFirst().objectKey();
            assertTrue(key.matches("raw/2023/11/\\d\\d/\\d\\d/logs-1-2023-11-[0-9-]{11}-[0-9a-f-]{36}"), key);
            endpoint.endAndCheckRetelling();
        }
    }

    @Test
    void a_description_says_all_that_was_asked_for_and_an_update_changes_what_it_names() {
        try (EndpointUnderTest endpoint = EndpointUnderTest.open(fast());
                FirehoseClient client = client(endpoint)) {
            client.createDeliveryStream(r -> toLake(r));
            awaitActive(client);
            DeliveryStreamDescription made = describe(client);
            assertEquals("1", made.versionId());
            assertEquals(DeliveryStreamType.DIRECT_PUT, made.deliveryStreamType());
            assertNull(made.lastUpdateTimestamp());
            assertEquals(
                    DeliveryStreamEncryptionStatus.DISABLED,
                    made.deliveryStreamEncryptionConfiguration().status());
            String destination = made.destinations().getFirst().destinationId();
            client.updateDestination(r -> r.deliveryStreamName(LOGS)
                    .currentDeliveryStreamVersionId("1")
                    .destinationId(destination)
                    .extendedS3DestinationUpdate(s3 -> s3.compressionFormat(CompressionFormat.GZIP)
                            .customTimeZone("Europe/Paris")
                            .bufferingHints(hints -> hints.sizeInMBs(64).intervalInSeconds(900))));
            DeliveryStreamDescription changed = describe(client);
            assertEquals("2", changed.versionId());
            assertTrue(changed.lastUpdateTimestamp().isAfter(changed.createTimestamp()));
            ExtendedS3DestinationDescription s3 =
                    changed.destinations().getFirst().extendedS3DestinationDescription();
            assertEquals("arn:aws:s3:::lake", s3.bucketARN());
            assertEquals("raw/", s3.prefix());
            assertEquals(64, s3.bufferingHints().sizeInMBs());
            assertEquals(900, s3.bufferingHints().intervalInSeconds());
            assertEquals(CompressionFormat.GZIP, s3.compressionFormat());
            assertEquals("Europe/Paris", s3.customTimeZone());
            assertEquals(
                    ProcessorType.APPEND_DELIMITER_TO_RECORD,
                    s3.processingConfiguration().processors().getFirst().type());
            assertEquals(
                    CompressionFormat.GZIP,
                    changed.destinations().getFirst().s3DestinationDescription().compressionFormat());
            assertThrows(
                    ConcurrentModificationException.class,
                    () -> client.updateDestination(r -> r.deliveryStreamName(LOGS)
                            .currentDeliveryStreamVersionId("1")
                            .destinationId(destination)
                            .extendedS3DestinationUpdate(x -> x.prefix("other/"))));
            endpoint.endAndCheckRetelling();
        }
    }

    @Test
    void tags_and_encryption_are_set_told_and_taken_away() {
        try (EndpointUnderTest endpoint = EndpointUnderTest.open(fast());
                FirehoseClient client = client(endpoint)) {
            client.createDeliveryStream(
                    r -> toLake(r).tags(Tag.builder().key("team").value("web").build()));
            awaitActive(client);
            client.tagDeliveryStream(r -> r.deliveryStreamName(LOGS)
                    .tags(Tag.builder().key("stage").value("test").build()));
            assertEquals(
                    "stage",
                    client.listTagsForDeliveryStream(
                                    r -> r.deliveryStreamName(LOGS).limit(1))
                            .tags()
                            .getFirst()
                            .key());
            client.untagDeliveryStream(r -> r.deliveryStreamName(LOGS).tagKeys("stage"));
            assertEquals(
                    List.of(Tag.builder().key("team").value("web").build()),
                    client.listTagsForDeliveryStream(r -> r.deliveryStreamName(LOGS))
                            .tags());
            String key = "arn:aws:kms:us-east-1:000000000000:key/1234";
            client.startDeliveryStreamEncryption(r -> r.deliveryStreamName(LOGS)
                    .deliveryStreamEncryptionConfigurationInput(
                            x -> x.keyType(KeyType.CUSTOMER_MANAGED_CMK).keyARN(key)));
            assertEquals(
                    key,
                    describe(client).deliveryStreamEncryptionConfiguration().keyARN());
            assertTrue(client.putRecord(
                            r -> r.deliveryStreamName(LOGS).record(x -> x.data(SdkBytes.fromUtf8String("secret"))))
                    .encrypted());
            client.stopDeliveryStreamEncryption(r -> r.deliveryStreamName(LOGS));
            assertEquals(
                    DeliveryStreamEncryptionStatus.DISABLED,
                    describe(client).deliveryStreamEncryptionConfiguration().status());
            endpoint.endAndCheckRetelling();
        }
    }

    @Test
    void delivery_streams_are_listed_and_deleted_and_a_refusal_is_the_exception_that_bears_its_name() {
        try (EndpointUnderTest endpoint = EndpointUnderTest.open(fast());
                FirehoseClient client = client(endpoint)) {
            client.createDeliveryStream(r -> toLake(r));
            assertThrows(ResourceInUseException.class, () -> client.createDeliveryStream(r -> toLake(r)));
            assertEquals(
                    List.of(LOGS),
                    client.listDeliveryStreams(r -> r.deliveryStreamType(DeliveryStreamType.DIRECT_PUT))
                            .deliveryStreamNames());
            InvalidArgumentException other = assertThrows(
                    InvalidArgumentException.class,
                    () -> client.createDeliveryStream(r -> r.deliveryStreamName("none")));
            assertEquals(
                    "Exactly one destination configuration is supported for a Firehose",
                    other.awsErrorDetails().errorMessage());
            awaitActive(client);
            client.deleteDeliveryStream(r -> r.deliveryStreamName(LOGS));
            while (client.listDeliveryStreams().hasDeliveryStreamNames()
                    && !client.listDeliveryStreams().deliveryStreamNames().isEmpty()) {
                Thread.onSpinWait();
            }
            ResourceNotFoundException gone = assertThrows(ResourceNotFoundException.class, () -> describe(client));
            assertEquals(
                    "Firehose logs under account 000000000000 not found.",
                    gone.awsErrorDetails().errorMessage());
            endpoint.endAndCheckRetelling();
        }
    }
}
