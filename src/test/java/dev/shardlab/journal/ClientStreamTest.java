package dev.shardlab.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.api.ClientRequests;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.Reply;
import dev.shardlab.event.Event;
import dev.shardlab.event.InputEvent.ActionTaken;
import dev.shardlab.event.StreamEvent.ChangeRefused;
import dev.shardlab.live.Branch;
import dev.shardlab.live.HandClock;
import dev.shardlab.live.JournalEntry;
import dev.shardlab.live.Laboratory;
import dev.shardlab.live.RequestQueue;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.scenario.BlankScenario;
import dev.shardlab.scenario.BranchExport;
import dev.shardlab.scenario.ReadResult;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.ScenarioReader;
import dev.shardlab.scenario.ScenarioWriter;
import dev.shardlab.sim.producer.InputFiles;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.FirehoseAction;
import dev.shardlab.sim.setup.QueueAction;
import dev.shardlab.timeline.EventLog;
import dev.shardlab.timeline.HistoryMemory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A stream that a client made is as good as one that the scenario declares, for every action, now and in the past. */
class ClientStreamTest {

    private static final VirtualTime START = VirtualTime.of(Instant.parse("2026-01-01T12:00:00Z"));
    private static final StreamName CLICKS = new StreamName("clicks");
    private static final ApplicationName APPLICATION = new ApplicationName("billing");
    private static final ProducerName PRODUCER = new ProducerName("shop");
    private static final ClientName CLIENT = new ClientName("Boto3 1.43.1");
    private static final InputFiles NO_FILES = name -> {
        throw new AssertionError("nobody asks for a file");
    };
    private static final String WITH_PRODUCER_AND_APPLICATION = """
            {
              "shardlab": 1,
              "title": "Live",
              "start": "2026-01-01T12:00:00Z",
              "duration": "20s",
              "streams": [{"name": "orders", "shards": 2}],
              "producers": [{"name": "shop", "rate": 40}],
              "applications": [{"name": "billing", "workers": 1}]
            }
            """;

    @TempDir
    private Path folder;

    private final HandClock wall = new HandClock(START);
    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : opened.reversed()) {
            one.close();
        }
    }

    static Stream<Action> actions() {
        return Stream.of(
                new Action.Split(CLICKS, new ShardId(0), null),
                new Action.Split(CLICKS, new ShardId(1), HashKey.atFraction(0.9)),
                new Action.Merge(CLICKS, new ShardId(0), new ShardId(1)),
                new Action.SetShardCount(CLICKS, 3),
                new Action.SetRetention(CLICKS, Duration.ofDays(2)),
                new Action.SetRate(PRODUCER, 5),
                new Action.SendBurst(PRODUCER, 300),
                new Action.StartWorker(APPLICATION, new WorkerName("worker-2")),
                new Action.StopWorker(APPLICATION, new WorkerName("worker-1")),
                new Action.KillWorker(APPLICATION, new WorkerName("worker-1")));
    }

    @Test
    void every_kind_of_action_on_a_stream_or_on_those_around_it_is_tried() {
        Set<String> kinds = Arrays.stream(Action.class.getPermittedSubclasses())
                .filter(kind -> kind != QueueAction.class && kind != FirehoseAction.class)
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
        assertEquals(
                kinds,
                actions().map(action -> action.getClass().getSimpleName()).collect(Collectors.toSet()));
    }

    private static Scenario read(String json) {
        return assertInstanceOf(ReadResult.Read.class, ScenarioReader.read("live.json", json), json)
                .scenario();
    }

    /** Nothing is declared where the action does not ask for it. */
    private static Scenario scenarioFor(Action action) {
        return switch (action) {
            case Action.Split _, Action.Merge _, Action.SetShardCount _, Action.SetRetention _ ->
                BlankScenario.at(START, Service.DEFAULT);
            case Action.SetRate _, Action.SendBurst _, Action.StartWorker _, Action.StopWorker _, Action.KillWorker _ ->
                read(WITH_PRODUCER_AND_APPLICATION);
            case QueueAction _, FirehoseAction _ -> throw new AssertionError("not asked here");
        };
    }

    private Reply ask(RequestQueue desk, String action, String json) {
        wall.pass(Duration.ofNanos(123_456_789));
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        var command =
                ClientRequests.command(new ClientRequest(CLIENT, action, BodyEncoding.JSON, body), Service.DEFAULT);
        return desk.ask(new ClientRequest(CLIENT, action, BodyEncoding.JSON, body), command)
                .join();
    }

    private void pass(Laboratory laboratory, Duration time) {
        wall.pass(time);
        laboratory.trunk().awaitPrepared();
    }

    private Laboratory open(Scenario scenario, Journal journal, List<JournalEntry> before) {
        Laboratory laboratory = Laboratory.open(scenario.setup(), NO_FILES, before, journal, HistoryMemory.usual());
        opened.add(laboratory);
        return laboratory;
    }

    private static List<String> events(Laboratory laboratory, Branch branch) {
        EventLog log = laboratory.runToEnd(branch).timeline().log();
        List<String> events = new ArrayList<>();
        for (long i = 0; i < log.size(); i++) {
            events.add(log.get(i).toString().replace("byStudent=true", "byStudent=false"));
        }
        return events;
    }

    private static List<Event> refused(Branch branch) {
        EventLog log = branch.timeline().log();
        List<Event> found = new ArrayList<>();
        for (long i = 0; i < log.size(); i++) {
            if (log.get(i) instanceof ChangeRefused refused) {
                found.add(refused);
            }
        }
        return found;
    }

    private static long taken(Branch branch) {
        EventLog log = branch.timeline().log();
        long count = 0;
        for (long i = 0; i < log.size(); i++) {
            count += log.get(i) instanceof ActionTaken ? 1 : 0;
        }
        return count;
    }

    @ParameterizedTest
    @MethodSource("actions")
    void at_the_head_and_in_the_past_it_happens_and_is_kept_and_is_saved_as_a_scenario(Action action) throws Exception {
        Scenario scenario = scenarioFor(action);
        Sessions sessions = new Sessions(folder, "Shardlab 0.1", InstantSource.system());
        Journal journal = sessions.begin(scenario, null, Map.of());
        opened.add(journal);
        Laboratory laboratory = open(scenario, journal, List.of());
        RequestQueue desk = laboratory.goLive(laboratory.trunk(), START, wall).join();
        ask(desk, "CreateStream", "{\"StreamName\": \"clicks\", \"ShardCount\": 2}");
        pass(laboratory, Duration.ofSeconds(12));
        ask(desk, "PutRecord", "{\"StreamName\": \"clicks\", \"PartitionKey\": \"ada\", \"Data\": \"aGVsbG8=\"}");
        pass(laboratory, Duration.ofSeconds(2));
        VirtualTime past = laboratory.trunk().shownUntil();
        pass(laboratory, Duration.ofSeconds(5));

        Branch head = laboratory.takeNow(action).join();
        Branch branch = laboratory.take(head, past, action).join();
        pass(laboratory, Duration.ofSeconds(40));
        ask(desk, "ListShards", "{\"StreamName\": \"clicks\"}");
        desk.close();

        assertEquals(List.of(head, branch), laboratory.branches());
        for (Branch one : laboratory.branches()) {
            laboratory.runToEnd(one).show(one.end());
            assertEquals(1, taken(one), () -> action + " on " + one.name());
            assertEquals(List.of(), refused(one), one.name());
        }
        assertEquals(Optional.empty(), journal.failure());
        List<List<String>> told = List.of(events(laboratory, head), events(laboratory, branch));
        for (Branch one : laboratory.branches()) {
            runsAlike(BranchExport.of(scenario, one.inputs(), one.calls(), one.shownUntil()), events(laboratory, one));
        }
        laboratory.close();
        journal.closeWithin(Duration.ofSeconds(10));

        String id = sessions.list().getFirst().id();
        GoingOn.Ready ready = assertInstanceOf(GoingOn.Ready.class, sessions.goOn(id));
        opened.add(ready.journal());
        Laboratory again = open(ready.scenario(), ready.journal(), ready.deeds());
        assertEquals(
                told, again.branches().stream().map(one -> events(again, one)).toList());
    }

    private void runsAlike(Scenario saved, List<String> told) {
        Scenario back = read(ScenarioWriter.write(saved));
        assertEquals(saved, back);
        Laboratory again = Laboratory.open(back.setup(), NO_FILES);
        opened.add(again);
        List<String> happened = events(again, again.trunk());
        assertEquals(told, happened.subList(0, told.size()));
    }

    @Test
    void what_the_service_refuses_makes_no_branch() {
        Laboratory laboratory =
                Laboratory.open(BlankScenario.at(START, Service.DEFAULT).setup(), NO_FILES);
        opened.add(laboratory);
        laboratory.runToEnd(laboratory.trunk()).show(START.plus(Duration.ofSeconds(30)));
        CompletionException refused = assertThrows(CompletionException.class, () -> laboratory
                .take(laboratory.trunk(), START.plus(Duration.ofSeconds(10)), new Action.SetShardCount(CLICKS, 3))
                .join());
        assertEquals(
                "Stream clicks under account 000000000000 not found.",
                refused.getCause().getMessage());
        assertEquals(List.of(laboratory.trunk()), laboratory.branches());
    }

    @Test
    void what_speaks_of_nobody_changes_nothing_at_all() {
        Scenario scenario = BlankScenario.at(START, Service.DEFAULT);
        Sessions sessions = new Sessions(folder, "Shardlab 0.1", InstantSource.system());
        Journal journal = sessions.begin(scenario, null, Map.of());
        opened.add(journal);
        Laboratory laboratory = open(scenario, journal, List.of());
        Branch trunk = laboratory.runToEnd(laboratory.trunk());
        trunk.show(START.plus(Duration.ofSeconds(30)));
        CompletionException failure = assertThrows(CompletionException.class, () -> laboratory
                .take(trunk, START.plus(Duration.ofSeconds(10)), new Action.SetRate(PRODUCER, 1))
                .join());
        assertEquals(
                "There is no shop, of which the action 'Set the rate of shop to 1 record/s' speaks",
                failure.getCause().getMessage());
        assertEquals(List.of(trunk), laboratory.branches());
        assertTrue(trunk.inputs().isEmpty());
    }
}
