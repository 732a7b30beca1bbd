package dev.shardlab.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.shardlab.event.Event;
import dev.shardlab.event.FirehoseEvent;
import dev.shardlab.event.FirehoseEvent.ObjectDelivered;
import dev.shardlab.live.Branch;
import dev.shardlab.live.Laboratory;
import dev.shardlab.model.firehose.TippedBy;
import dev.shardlab.scenario.json.Problem;
import dev.shardlab.timeline.EventLog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What clients asked of delivery streams stands in a file, is written as it was read, and runs. */
class DeliveryCallsTest {

    private static final String FILE = """
            {
              "shardlab": 1,
              "title": "Delivered",
              "duration": "2m",
              "streams": [],
              "calls": [
                {"at": "1s", "client": "x", "service": "firehose", "action": "CreateDeliveryStream", "request": {
                  "DeliveryStreamName": "logs", "ExtendedS3DestinationConfiguration": {
                    "RoleARN": "arn:aws:iam::000000000000:role/r", "BucketARN": "arn:aws:s3:::lake",
                    "BufferingHints": {"SizeInMBs": 1, "IntervalInSeconds": 60}}}},
                {"at": "12s", "client": "x", "service": "firehose", "action": "PutRecord", "request": {
                  "DeliveryStreamName": "logs", "Record": {"Data": "aGk="}}},
                {"at": "13s", "client": "x", "service": "firehose", "action": "PutRecordBatch", "request": {
                  "DeliveryStreamName": "logs", "Records": [{"Data": "aGk="}, {"Data": "aG8="}]}},
                {"at": "14s", "client": "x", "service": "firehose", "action": "PutRecord", "refused": {
                  "error": "ServiceUnavailableException", "message": "Slow down."}},
                {"at": "15s", "client": "x", "service": "firehose", "action": "DescribeDeliveryStream", "request": {
                  "DeliveryStreamName": "nowhere"}}
              ]
            }
            """;

    private static Scenario read(String json) {
        return assertInstanceOf(
                        ReadResult.Read.class,
                        ScenarioReader.read("calls.json", json),
                        () -> ScenarioReader.read("calls.json", json).problems().toString())
                .scenario();
    }

    private static List<FirehoseEvent> events(Scenario scenario) {
        try (Laboratory laboratory = Laboratory.open(scenario.setup(), name -> null)) {
            Branch ran = laboratory.runToEnd(laboratory.trunk());
            EventLog log = ran.timeline().log();
            List<FirehoseEvent> events = new ArrayList<>();
            for (long i = 0; i < log.size(); i++) {
                Event event = log.get(i);
                if (event instanceof FirehoseEvent ofDelivery) {
                    events.add(ofDelivery);
                }
            }
            return events;
        }
    }

    @Test
    void a_file_is_written_as_it_was_read() {
        Scenario scenario = read(FILE);
        assertEquals(scenario, read(ScenarioWriter.write(scenario)));
    }

    /** As a live session is saved, in which somebody let the destination of a client's delivery stream fail. */
    @Test
    void a_file_may_speak_of_a_delivery_stream_and_a_queue_that_its_clients_make() {
        String actions = """
                "actions": [
                    {"at": "30s", "breakDestination": {"deliveryStream": "logs"}},
                    {"at": "31s", "purgeQueue": {"queue": "jobs"}}],
                  "calls": [
                    {"at": "2s", "client": "x", "service": "sqs", "action": "CreateQueue", "request": {"QueueName": "jobs"}},""";
        String file = FILE.replace("\"calls\": [", actions);
        Scenario scenario = read(file);
        assertEquals(scenario, read(ScenarioWriter.write(scenario)));
        assertEquals(
                List.of("There is no delivery stream \"logs\"."),
                ScenarioReader.read("calls.json", file.replace("CreateDeliveryStream", "DeleteDeliveryStream"))
                        .problems()
                        .stream()
                        .map(Problem::message)
                        .toList());
    }

    @Test
    void what_is_put_is_delivered_and_what_cannot_be_is_refused() {
        List<FirehoseEvent> events = events(read(FILE));
        ObjectDelivered object = assertInstanceOf(ObjectDelivered.class, events.getLast());
        assertEquals(3, object.records());
        assertEquals(TippedBy.INTERVAL, object.by());
        assertEquals(
                List.of("Firehose nowhere under account 000000000000 not found."),
                events.stream()
                        .filter(FirehoseEvent.FirehoseCallRefused.class::isInstance)
                        .map(FirehoseEvent.FirehoseCallRefused.class::cast)
                        .map(FirehoseEvent.FirehoseCallRefused::message)
                        .toList());
    }
}
