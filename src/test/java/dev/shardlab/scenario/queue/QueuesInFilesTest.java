package dev.shardlab.scenario.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.event.Event;
import dev.shardlab.event.QueueEvent;
import dev.shardlab.event.QueueEvent.MessageWorked;
import dev.shardlab.event.QueueEvent.MessagesSent;
import dev.shardlab.event.QueueEvent.QueueCallRefused;
import dev.shardlab.event.QueueEvent.QueueInputProblem;
import dev.shardlab.event.QueueEvent.QueueRateChanged;
import dev.shardlab.event.QueueEvent.QueueWorkerStarted;
import dev.shardlab.event.QueueEvent.QueueWorkerStopped;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.queue.MessageId;
import dev.shardlab.model.queue.QueueMessage;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.WorkOutcome;
import dev.shardlab.scenario.ReadResult;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.ScenarioReader;
import dev.shardlab.scenario.ScenarioWriter;
import dev.shardlab.sim.Simulation;
import dev.shardlab.sim.producer.InputFile.Line;
import dev.shardlab.sim.producer.InputFiles;
import dev.shardlab.state.queue.QueueState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a file says of queues happens. */
class QueuesInFilesTest {

    private static final QueueName ORDERS = new QueueName("orders");

    private final List<Event> events = new ArrayList<>();

    private Simulation run(String rest) {
        String json =
                "{\"shardlab\": 1, \"title\": \"Queues\", \"duration\": \"1m\", \"network\": \"10ms\", " + rest + "}";
        Scenario scenario = assertInstanceOf(
                        ReadResult.Read.class, ScenarioReader.read("queues.json", json), () -> ScenarioReader.read(
                                        "queues.json", json)
                                .problems()
                                .toString())
                .scenario();
        assertEquals(
                scenario,
                ((ReadResult.Read) ScenarioReader.read("again.json", ScenarioWriter.write(scenario))).scenario());
        List<String> lines = List.of("a=1", "nothing", "a=2");
        InputFiles files =
                _ -> index -> index < lines.size() ? new Line(index + 1, lines.get((int) index), null) : null;
        Simulation simulation = new Simulation(scenario.setup(), files);
        simulation.runUntil(scenario.setup().end(), events::add);
        return simulation;
    }

    private <E extends Event> List<E> all(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private QueueState orders(Simulation simulation) {
        return simulation.state().queues().queue(ORDERS).orElseThrow();
    }

    @Test
    void one_who_feeds_a_stream_and_a_queue_sends_the_same_to_both() {
        run("""
                "streams": [{"name": "clicks"}],
                "queues": [{"name": "orders"}],
                "producers": [{"name": "shop", "queue": "orders", "rate": 7, "keys": {"count": 9}, "payload": {"template": "{n} of {key}"}}],
                "actions": [{"at": "10s", "setRate": {"producer": "shop", "rate": 2}}, {"at": "20s", "burst": {"producer": "shop", "records": 5}}]
                """);
        List<String> stored = all(RecordsAppended.class).stream()
                .flatMap(event -> payloads(event.batch()))
                .sorted()
                .toList();
        List<String> sent = all(MessagesSent.class).stream()
                .flatMap(event -> event.messages().stream())
                .map(message -> message.group() + " " + message.content().body())
                .sorted()
                .toList();
        assertTrue(sent.size() > 150, sent.toString());
        assertEquals(stored.subList(0, 100), sent.subList(0, 100));
        assertEquals(stored, sent);
    }

    private static Stream<String> payloads(RecordBatch batch) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            all.add(batch.partitionKey(i) + " " + new String(batch.data(i), StandardCharsets.UTF_8));
        }
        return all.stream();
    }

    @Test
    void a_producer_of_a_queue_alone_obeys_too() {
        Simulation simulation = run("""
                "streams": [], "queues": [{"name": "orders"}],
                "queueProducers": [{"name": "shop", "rate": 1, "starts": "5s", "stops": "50s"}],
                "actions": [
                  {"at": "1s", "setRate": {"rate": 9}},
                  {"at": "10s", "setRate": {"rate": 0}},
                  {"at": "20s", "burst": {"records": 12}}
                ]
                """);
        assertEquals(
                List.of("Producer shop has not started yet."),
                all(QueueCallRefused.class).stream()
                        .map(QueueCallRefused::message)
                        .toList());
        assertEquals(
                List.of(1.0, 0.0),
                all(QueueRateChanged.class).stream()
                        .map(QueueRateChanged::messagesPerSec)
                        .toList());
        assertEquals(
                orders(simulation).tally().sent(),
                simulation.state().queues().producers().getFirst().sent());
        assertEquals(17, orders(simulation).tally().sent());
    }

    @Test
    void lines_that_can_be_no_messages_are_told() {
        run("""
                "streams": [], "queues": [{"name": "orders"}],
                "queueProducers": [{"name": "shop", "rate": 1, "file": {"name": "log", "key": "a=(\\\\d)"}}]
                """);
        assertEquals(2, all(MessagesSent.class).size());
        assertEquals(
                List.of(1.0, 0.0),
                all(QueueRateChanged.class).stream()
                        .map(QueueRateChanged::messagesPerSec)
                        .toList(),
                "its file is over");
        assertEquals(
                List.of(2L),
                all(QueueInputProblem.class).stream()
                        .map(QueueInputProblem::line)
                        .toList());
    }

    @Test
    void what_no_worker_can_work_off_goes_to_the_dead_letter_queue_and_nothing_else_does() {
        Simulation simulation = run("""
                "streams": [],
                "queues": [
                  {"name": "orders", "visibilityTimeout": "2s", "redrive": {"deadLetterQueue": "dead", "maxReceiveCount": 2}},
                  {"name": "dead"}
                ],
                "queueProducers": [{"name": "shop", "queue": "orders", "rate": 2, "keys": {"inTurn": ["ada", "ben", "eve"]}, "stops": "30s"}],
                "queueWorkers": [{"name": "packers", "queue": "orders", "workers": 2, "workPerMessage": "100ms", "failsOn": ["ben"]}]
                """);
        TreeMap<String, Integer> dead = new TreeMap<>();
        simulation
                .state()
                .queues()
                .queue(new QueueName("dead"))
                .orElseThrow()
                .byAge()
                .forEachRemaining(held -> dead.merge(group(held.message()), 1, Integer::sum));
        assertEquals(new TreeMap<>(Map.of("ben", 20)), dead);
        assertEquals(0, orders(simulation).size());
        assertEquals(40, orders(simulation).tally().deleted());
    }

    private static String group(QueueMessage message) {
        return String.valueOf(message.group());
    }

    @Test
    void workers_are_added_stopped_and_crashed_by_number() {
        Simulation simulation = run("""
                "streams": [],
                "queues": [{"name": "orders", "visibilityTimeout": "30s"}],
                "queueProducers": [{"name": "shop", "rate": 5, "stops": "50s"}],
                "queueWorkers": [{"name": "packers", "workPerMessage": "1s", "messagesPerReceive": 10, "restart": "5s"}],
                "actions": [
                  {"at": "10.5s", "addQueueWorkers": {"count": 2}},
                  {"at": "20.5s", "stopQueueWorker": {"number": 2}},
                  {"at": "30.5s", "crashQueueWorker": {"number": 3}},
                  {"at": "31s", "crashQueueWorker": {"number": 3}},
                  {"at": "40s", "stopQueueWorker": {"number": 9}}
                ]
                """);
        assertEquals(
                List.of("packers-1", "packers-2", "packers-3", "packers-3"),
                all(QueueWorkerStarted.class).stream()
                        .map(event -> event.worker().name())
                        .toList());
        assertEquals(
                List.of("packers-2 false", "packers-3 true"),
                all(QueueWorkerStopped.class).stream()
                        .map(event -> event.worker() + " " + event.crashed())
                        .sorted()
                        .toList());
        assertEquals(
                List.of("Worker packers-3 of orders is not running.", "Worker packers-9 of orders is not running."),
                all(QueueCallRefused.class).stream()
                        .map(QueueCallRefused::message)
                        .toList());
        QueueWorkerStopped stopped = all(QueueWorkerStopped.class).stream()
                .filter(event -> !event.crashed())
                .findFirst()
                .orElseThrow();
        long finished = all(MessageWorked.class).stream()
                .filter(event -> event.worker().equals(stopped.worker()) && event.outcome() == WorkOutcome.DONE)
                .count();
        assertEquals(0, finished % 10, "it worked off all it had: " + finished);
        assertTrue(orders(simulation).tally().deleted() > 60);
    }

    @Test
    void what_is_done_to_a_queue_is_asked_of_the_service() {
        Simulation simulation = run("""
                "streams": [],
                "queues": [{"name": "orders"}],
                "actions": [
                  {"at": "1s", "sendMessage": {"body": "order 7", "group": "ada"}},
                  {"at": "2s", "purgeQueue": {}},
                  {"at": "3s", "purgeQueue": {}},
                  {"at": "4s", "sendMessage": {"body": "order 8"}},
                  {"at": "5s", "setQueue": {"visibilityTimeout": "7s", "delay": "3s"}}
                ]
                """);
        assertEquals(
                List.of("Only one PurgeQueue operation on orders is allowed every 60 seconds."),
                all(QueueCallRefused.class).stream()
                        .map(QueueCallRefused::message)
                        .toList());
        assertEquals(1, orders(simulation).size());
        assertEquals(7, orders(simulation).settings().visibilityTimeout().toSeconds());
        assertEquals(3, orders(simulation).settings().delay().toSeconds());
    }

    @Test
    void who_fails_on_a_key_fails_on_its_messages_also_where_the_service_takes_no_such_group() {
        run("""
                "streams": [],
                "queues": [{"name": "orders", "visibilityTimeout": "5s"}],
                "queueProducers": [{"name": "shop", "queue": "orders", "rate": 2, "keys": {"inTurn": ["Jane Roe", "Müller"]}}],
                "queueWorkers": [{"name": "packers", "queue": "orders", "workPerMessage": "10ms", "failsOn": ["Jane Roe"]}]
                """);
        Map<MessageId, String> groups = new TreeMap<>();
        all(QueueEvent.MessagesSent.class).forEach(sent -> sent.messages()
                .forEach(message -> groups.put(message.id(), String.valueOf(message.group()))));
        assertEquals(2, groups.values().stream().distinct().count(), () -> "groups " + groups.values());
        assertTrue(
                groups.values().stream()
                        .allMatch(group -> group.startsWith("Jane_Roe-") || group.startsWith("M_ller-")),
                () -> "groups " + groups.values());
        List<QueueEvent.MessageWorked> worked = all(QueueEvent.MessageWorked.class);
        assertTrue(worked.size() > 10, "too few to see anything");
        for (QueueEvent.MessageWorked each : worked) {
            assertEquals(
                    groups.get(each.message()).startsWith("Jane_Roe-") ? WorkOutcome.FAILED : WorkOutcome.DONE,
                    each.outcome());
        }
    }

    @Test
    void what_is_allowed_and_worth_a_second_look_is_a_hint() {
        Scenario scenario = ((ReadResult.Read) ScenarioReader.read("hints.json", """
                        {"shardlab": 1, "title": "Hints", "duration": "1m", "streams": [],
                         "queues": [{"name": "orders", "visibilityTimeout": "10s"}],
                         "queueProducers": [{"name": "shop", "queue": "orders", "rate": 2, "keys": ["ben", "ada"]}],
                         "queueWorkers": [
                           {"name": "quick", "queue": "orders", "workPerMessage": "900ms", "messagesPerReceive": 10},
                           {"name": "slow", "queue": "orders", "workPerMessage": "1s", "messagesPerReceive": 10},
                           {"name": "stuck", "queue": "orders", "failsOn": ["ben"]}
                         ]}
                        """)).scenario();
        assertEquals(
                List.of(
                        "The workers slow may need 10s for what one receive brings, and orders hides it for 10s: others receive"
                                + " it too.",
                        "The workers stuck work off no message of ben, and orders has no dead-letter queue: such messages come again until"
                                + " their retention is over."),
                QueueHints.of(scenario.setup()));
    }

    @Test
    void what_a_plan_does_that_comes_to_nothing_is_a_hint() {
        Scenario scenario = ((ReadResult.Read) ScenarioReader.read("plan.json", """
                        {"shardlab": 1, "title": "Plan", "duration": "5m", "streams": [],
                         "queues": [{"name": "orders", "redrive": {"deadLetterQueue": "dead", "maxReceiveCount": 3}}, {"name": "dead"}],
                         "queueProducers": [{"name": "shop", "queue": "orders", "rate": 2, "keys": ["ada", "ben"]}],
                         "queueWorkers": [
                           {"name": "packers", "queue": "orders", "workers": 2, "failsOn": ["ada", "eve", "ivy"]},
                           {"name": "late", "queue": "orders", "workers": 1, "starts": "60s"},
                           {"name": "clerk", "queue": "dead", "workers": 1}
                         ],
                         "actions": [
                           {"at": "5s", "purgeQueue": {"queue": "orders"}},
                           {"at": "10s", "crashQueueWorker": {"workers": "packers", "number": 3}},
                           {"at": "20s", "addQueueWorkers": {"workers": "packers", "count": 1}},
                           {"at": "30s", "crashQueueWorker": {"workers": "packers", "number": 3}},
                           {"at": "40s", "crashQueueWorker": {"workers": "late", "number": 1}},
                           {"at": "50s", "purgeQueue": {"queue": "orders"}},
                           {"at": "52s", "purgeQueue": {"queue": "dead"}},
                           {"at": "65s", "purgeQueue": {"queue": "orders"}},
                           {"at": "70s", "stopQueueWorker": {"workers": "packers", "number": 1}},
                           {"at": "80s", "crashQueueWorker": {"workers": "packers", "number": 1}},
                           {"at": "90s", "sendMessage": {"queue": "orders", "body": "x", "group": "ivy"}}
                         ]}
                        """)).scenario();
        assertEquals(
                List.of(
                        "At 50s orders is purged, and was at 5s: within 1m it refuses another purge.",
                        "At 10s the worker packers-3 is to be crashed, but there are only 2 of them then: nothing comes of it.",
                        "At 1m20s the worker packers-1 is to be crashed, but it was stopped before: nothing comes of it.",
                        "At 40s the worker late-1 is to be crashed, but it starts at 1m: nothing comes of it.",
                        "The workers packers work off no message of eve, and nobody sends one of that key to orders."),
                QueueHints.of(scenario.setup()));
    }
}
