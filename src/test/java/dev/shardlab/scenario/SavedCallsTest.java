package dev.shardlab.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.shardlab.api.ClientRequests;
import dev.shardlab.api.kinesis.action.SubscriptionRequests;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.Command;
import dev.shardlab.command.Reply;
import dev.shardlab.command.kinesis.SubscriptionCommand.ContinueSubscription;
import dev.shardlab.live.Branch;
import dev.shardlab.live.HandClock;
import dev.shardlab.live.Laboratory;
import dev.shardlab.live.RequestQueue;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.Service;
import dev.shardlab.model.kinesis.ConsumerName;
import dev.shardlab.model.kinesis.ConsumerRef;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.scenario.json.Problem;
import dev.shardlab.sim.producer.InputFiles;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.timeline.EventLog;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.cbor.CBORMapper;

/** What clients asked of a live laboratory is saved as a scenario, and that runs as it was. */
class SavedCallsTest {

    private static final ClientName CLIENT = new ClientName("Boto3 1.43.1");
    private static final Service SERVICE = new Service("eu-central-1", "123456789012", true);
    private static final InputFiles NO_FILES = name -> {
        throw new AssertionError("nobody asks for a file");
    };
    private static final String PLANNED = """
            {
              "shardlab": 1,
              "title": "Live",
              "start": "2026-01-01T12:00:00Z",
              "duration": "20s",
              "service": {"region": "eu-central-1", "account": "123456789012"},
              "streams": [{"name": "clicks", "shards": 2}],
              "producers": [{"name": "web", "rate": 40}]
            }
            """;

    private final Scenario planned = read(PLANNED);
    private final Laboratory laboratory = Laboratory.open(planned.setup(), NO_FILES);
    private final HandClock wall = new HandClock(planned.setup().start());
    private final RequestQueue desk =
            laboratory.goLive(laboratory.trunk(), planned.setup().start(), wall).join();
    private final List<Laboratory> others = new ArrayList<>();

    @AfterEach
    void close() {
        laboratory.close();
        others.forEach(Laboratory::close);
    }

    private static Scenario read(String json) {
        return assertInstanceOf(ReadResult.Read.class, ScenarioReader.read("live.json", json), json)
                .scenario();
    }

    private Reply ask(String action, BodyEncoding encoding, byte[] body) {
        wall.pass(Duration.ofNanos(123_456_789));
        Command command = ClientRequests.command(new ClientRequest(CLIENT, action, encoding, body), SERVICE);
        return desk.ask(new ClientRequest(CLIENT, action, encoding, body), command)
                .join();
    }

    private Reply ask(String action, String json) {
        return ask(action, BodyEncoding.JSON, json.getBytes(StandardCharsets.UTF_8));
    }

    /** As the Java SDK says it: bytes as bytes, times in milliseconds. */
    private Reply askInCbor(String action, String json) {
        JsonNode body = JsonMapper.shared().readTree(json);
        if (body instanceof ObjectNode object && object.has("Data")) {
            object.put("Data", object.get("Data").stringValue().getBytes(StandardCharsets.UTF_8));
        }
        return ask(action, BodyEncoding.CBOR, CBORMapper.shared().writeValueAsBytes(body));
    }

    private void subscribeAndPush() {
        ask("RegisterStreamConsumer", """
                {"StreamARN": "arn:aws:kinesis:eu-central-1:123456789012:stream/clicks", "ConsumerName": "alerts"}""");
        long second = desk.now().epochSecond();
        wall.pass(Duration.ofNanos(6_000_000_000L));
        ask("SubscribeToShard", """
                {"ConsumerARN": "arn:aws:kinesis:eu-central-1:123456789012:stream/clicks/consumer/alerts:%d",
                 "ShardId": "shardId-000000000000", "StartingPosition": {"Type": "TRIM_HORIZON"}}""".formatted(second));
        ConsumerRef alerts =
                new ConsumerRef(new StreamName("clicks"), new ConsumerName("alerts"), OptionalLong.of(second));
        for (int i = 0; i < 5; i++) {
            wall.pass(Duration.ofNanos(300_000_000));
            ContinueSubscription goOn = new ContinueSubscription(CLIENT, alerts, new ShardId(0), 1);
            desk.ask(SubscriptionRequests.of(goOn, SERVICE), goOn).join();
        }
    }

    private static List<String> events(Branch branch) {
        EventLog log = branch.timeline().log();
        List<String> events = new ArrayList<>();
        for (long i = 0; i < log.size(); i++) {
            events.add(log.get(i).toString().replace("byStudent=true", "byStudent=false"));
        }
        return events;
    }

    @Test
    void a_live_session_is_saved_as_a_scenario_that_is_read_back_and_runs_as_it_was_event_by_event() {
        ask("PutRecord", "{\"StreamName\": \"clicks\", \"PartitionKey\": \"k\", \"Data\": \"aGVsbG8=\", \"x\": 1.50}");
        askInCbor("PutRecord", "{\"StreamName\": \"clicks\", \"PartitionKey\": \"ü\", \"Data\": \"hello\"}");
        askInCbor("ListShards", "{\"StreamName\": \"clicks\", \"StreamCreationTimestamp\": 1767268740000}");
        ask("CreateStream", "{\"StreamName\": \"?\", \"ShardCount\": 0}");
        ask("PutRecord", "{\"a");
        laboratory.takeNow(new Action.SetRate(new ProducerName("web"), 200)).join();
        subscribeAndPush();
        ask("SplitShard", """
                {"StreamName": "clicks", "ShardToSplit": "shardId-000000000000", "NewStartingHashKey": "1000"}""");
        wall.pass(Duration.ofNanos(15_000_000_000L));
        ask("DescribeStreamSummary", "{\"StreamName\": \"clicks\"}");
        desk.close();
        Branch live = laboratory.runToEnd(laboratory.trunk());

        Scenario saved = BranchExport.of(planned, live.inputs(), live.calls(), live.shownUntil());
        Scenario back = read(ScenarioWriter.write(saved));
        assertEquals(saved, back);
        Laboratory again = Laboratory.open(back.setup(), NO_FILES);
        others.add(again);
        List<String> happened = events(live);
        assertEquals(happened, events(again.runToEnd(again.trunk())).subList(0, happened.size()));
    }

    @Test
    void a_file_may_speak_of_streams_and_shards_that_its_clients_make() {
        String calls = """
                {
                  "shardlab": 1,
                  "title": "Live",
                  "duration": "1m",
                  "streams": [{"name": "orders", "shards": 2}],
                  "actions": [
                    {"at": "30s", "setShardCount": {"stream": "clicks", "shards": 4}},
                    {"at": "40s", "split": {"stream": "orders", "shard": 3}}
                  ],
                  "calls": [
                    {"at": "1s", "client": "x", "action": "CreateStream", "request": {"StreamName": "clicks", "ShardCount": 2}},
                    {"at": "2s", "client": "x", "action": "SplitShard", "request": {
                      "StreamARN": "arn:aws:kinesis:us-east-1:000000000000:stream/orders",
                      "ShardToSplit": "shardId-000000000000", "NewStartingHashKey": "1000"}}
                  ],
                  "lesson": {"steps": [
                    {"at": "50s", "title": "Look", "text": "There.", "highlight": [
                      {"stream": "clicks", "shard": 1}, {"stream": "orders", "shard": 5}]}
                  ]}
                }
                """;
        Scenario scenario = read(calls);
        assertEquals(scenario, read(ScenarioWriter.write(scenario)));
        Laboratory again = Laboratory.open(scenario.setup(), NO_FILES);
        others.add(again);
        assertEquals(
                List.of(),
                events(again.runToEnd(again.trunk())).stream()
                        .filter(event -> event.startsWith("ChangeRefused"))
                        .toList());
        assertEquals(
                List.of("There is no stream \"clicks\"."),
                ScenarioReader.read("live.json", calls.replace("CreateStream", "DeleteStream")).problems().stream()
                        .map(Problem::message)
                        .distinct()
                        .toList());
    }

    @Test
    void a_session_in_which_nobody_asked_anything_is_saved_as_before() {
        desk.close();
        Branch live = laboratory.runToEnd(laboratory.trunk());

        assertEquals(planned, BranchExport.of(planned, live.inputs(), live.calls(), live.shownUntil()));
    }
}
