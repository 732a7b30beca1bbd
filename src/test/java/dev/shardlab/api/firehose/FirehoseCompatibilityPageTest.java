package dev.shardlab.api.firehose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.api.ClientRequests;
import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.Command;
import dev.shardlab.command.Protocol.OfFirehose;
import dev.shardlab.command.client.RefusedCall;
import dev.shardlab.command.firehose.FirehoseReply.FirehoseRefused;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.Service;
import dev.shardlab.model.firehose.FirehoseError;
import dev.shardlab.model.firehose.FirehoseLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** {@code docs/firehose-compatibility.md} says what is so. */
class FirehoseCompatibilityPageTest {

    private static final Path PAGE = Path.of("docs", "firehose-compatibility.md");
    private static final String ARNS = "'RoleARN':'arn:aws:iam::000000000000:role/r','BucketARN':'arn:aws:s3:::lake'";

    private static Command hear(String action, String json) {
        byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return ClientRequests.command(
                new ClientRequest(new ClientName("Boto3"), new OfFirehose(), action, body), Service.DEFAULT);
    }

    private static boolean isServed(String json) {
        return !(hear("CreateDeliveryStream", json) instanceof RefusedCall(var _, var _, FirehoseRefused refused)
                && refused.message().contains("is not served by this laboratory"));
    }

    @Test
    void the_page_names_all_12_actions_and_each_is_served() throws IOException {
        Map<String, List<String>> actions = table("## Actions");
        assertEquals(12, actions.size());
        actions.forEach((name, cells) ->
                assertEquals(FirehoseApi.knows(name), cells.getFirst().startsWith("served"), name));
    }

    @Test
    void the_page_calls_served_exactly_the_destinations_that_can_be_made() throws IOException {
        Map<String, List<String>> destinations = table("## Destinations");
        assertEquals(10, destinations.size());
        destinations.forEach((name, cells) -> assertEquals(
                isServed("{'DeliveryStreamName':'logs','" + name + "DestinationConfiguration':{" + ARNS + "}}"),
                cells.getFirst().equals("served"),
                name));
    }

    @Test
    void the_page_calls_served_exactly_the_processors_that_can_be_asked_for() throws IOException {
        Map<String, List<String>> processors = table("## Processors");
        assertEquals(6, processors.size());
        processors.forEach((name, cells) -> assertEquals(
                isServed("{'DeliveryStreamName':'logs','ExtendedS3DestinationConfiguration':{" + ARNS
                        + ",'ProcessingConfiguration':{'Enabled':true,'Processors':[{'Type':'" + name + "'}]}}}"),
                cells.getFirst().startsWith("served"),
                name));
    }

    @Test
    void the_page_calls_refused_exactly_the_members_of_a_destination_that_are() throws IOException {
        Map<String, String> refused = new TreeMap<>(Map.of(
                "S3BackupMode", "'Enabled'",
                "DataFormatConversionConfiguration", "{'Enabled':true}",
                "DynamicPartitioningConfiguration", "{'Enabled':true}"));
        table("## Members of a destination in S3").forEach((name, cells) -> {
            boolean isRefused = cells.getFirst().contains("refused in words");
            assertEquals(refused.containsKey(name), isRefused, name);
            assertTrue(
                    !isRefused
                            || !isServed("{'DeliveryStreamName':'logs','ExtendedS3DestinationConfiguration':{" + ARNS
                                    + ",'" + name + "':" + refused.get(name) + "}}"),
                    name);
        });
    }

    @Test
    void the_errors_of_the_page_are_those_of_the_service_here_with_their_status() throws IOException {
        Map<String, String> known = new TreeMap<>();
        for (FirehoseError error : FirehoseError.values()) {
            known.put(error.wireName(), Integer.toString(error.status()));
        }
        Map<String, String> told = new TreeMap<>();
        table("## Errors").forEach((name, cells) -> told.put(name, cells.getFirst()));
        assertEquals(known, told);
    }

    @Test
    void the_limits_of_the_page_are_those_of_the_engine() throws IOException {
        List<Long> known = List.of(
                (long) FirehoseLimits.MAX_RECORD_BYTES,
                (long) FirehoseLimits.MAX_RECORDS_PER_BATCH,
                (long) FirehoseLimits.MAX_BATCH_BYTES,
                FirehoseLimits.RECORDS_PER_SECOND,
                FirehoseLimits.REQUESTS_PER_SECOND,
                FirehoseLimits.BYTES_PER_SECOND,
                (long) FirehoseLimits.MAX_DELIVERY_STREAMS,
                (long) FirehoseLimits.MIN_SIZE_MIB,
                (long) FirehoseLimits.MAX_SIZE_MIB,
                (long) FirehoseLimits.MAX_INTERVAL_SECONDS,
                FirehoseLimits.KEPT.toHours(),
                (long) FirehoseLimits.ENCRYPTION_CALLS,
                FirehoseLimits.ENCRYPTION_CALLS_COUNT.toHours(),
                (long) FirehoseLimits.CONTROL_CALLS_PER_SECOND);
        assertEquals(
                known,
                table("## Limits").values().stream()
                        .map(row -> Long.parseLong(row.getFirst()))
                        .toList());
    }

    /** The rows below a heading by their first cell, in order; without the head. */
    private static Map<String, List<String>> table(String heading) throws IOException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        Files.readString(PAGE)
                .lines()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .forEach(cells -> rows.put(cells.get(1), cells.subList(2, cells.size())));
        return rows;
    }
}
