package dev.shardlab.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.api.ClientRequests;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.Reply;
import dev.shardlab.command.kinesis.RecordReply;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.live.Branch;
import dev.shardlab.live.HandClock;
import dev.shardlab.live.JournalEntry;
import dev.shardlab.live.Laboratory;
import dev.shardlab.live.RequestQueue;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.BlankScenario;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.timeline.EventLog;
import dev.shardlab.timeline.HistoryMemory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Somebody serves a laboratory, sets the clock forwards and back, stops and goes on, and is killed, in any order. Nothing that was
 * acknowledged is lost or hidden, and time never goes back.
 */
class ClockWalkTest {

    private static final VirtualTime NOON = VirtualTime.of(Instant.parse("2026-03-02T12:00:00Z"));
    private static final Scenario SCENARIO = BlankScenario.at(NOON, Service.DEFAULT);
    private static final ClientName CLIENT = new ClientName("Boto3 1.43.1");
    private static final String ID = "lecture";
    private static final int STEPS = 20;

    @TempDir
    private Path root;

    private final HandClock wall = new HandClock(NOON);
    private final List<String> acknowledged = new ArrayList<>();
    private final StringBuilder walk = new StringBuilder();

    /** When a put was answered last. */
    private VirtualTime answered = NOON;

    /** The last time that was seen at the desk. */
    private VirtualTime last = NOON;

    private int lives;

    /** The laboratory as it is served now. */
    private final class Life implements AutoCloseable {

        final Path folder;
        final Journal journal;
        final Laboratory laboratory;
        final RequestQueue desk;

        /** @param before what another left behind; null: nobody was here before */
        Life(Path before) throws IOException {
            folder = Files.createDirectory(root.resolve("life-" + lives++));
            Sessions sessions = new Sessions(folder, "Shardlab 0.1", wall);
            List<JournalEntry> deeds = List.of();
            Whereabouts where = new Whereabouts(Branch.TRUNK, NOON);
            if (before == null) {
                journal = sessions.begin(ID, SCENARIO, null, Map.of());
            } else {
                for (String ending : List.of(".journal", ".calls")) {
                    Files.copy(before.resolve(ID + ending), folder.resolve(ID + ending));
                }
                GoingOn.Ready ready = assertInstanceOf(GoingOn.Ready.class, sessions.goOn(ID));
                assertEquals(List.of(), ready.remarks());
                journal = ready.journal();
                deeds = ready.deeds();
                where = ready.clients();
            }
            laboratory = Laboratory.open(SCENARIO.setup(), name -> null, deeds, journal, HistoryMemory.usual());
            Branch on = laboratory.branches().get(where.branch());
            desk = laboratory.goLive(on, where.at(), wall).join();
            assertEquals(acknowledged, stored(), walk.toString());
            last = answered;
        }

        Reply ask(String action, String json) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            var command =
                    ClientRequests.command(new ClientRequest(CLIENT, action, BodyEncoding.JSON, body), Service.DEFAULT);
            return desk.ask(new ClientRequest(CLIENT, action, BodyEncoding.JSON, body), command)
                    .join();
        }

        void put() {
            String data = "put " + acknowledged.size();
            String base64 = Base64.getEncoder().encodeToString(data.getBytes(StandardCharsets.UTF_8));
            Reply reply = ask(
                    "PutRecord",
                    "{\"StreamName\": \"clicks\", \"PartitionKey\": \"ada\", \"Data\": \"" + base64 + "\"}");
            assertInstanceOf(RecordReply.RecordPut.class, reply, walk.toString());
            acknowledged.add(data);
            assertEquals(acknowledged, stored(), walk.toString());
        }

        /** What the branch holds on which clients ask, in the order in which it was stored; times rise. */
        List<String> stored() {
            EventLog log = desk.branch().timeline().log();
            List<String> stored = new ArrayList<>();
            VirtualTime before = NOON;
            for (long i = 0; i < log.size(); i++) {
                assertTrue(!log.get(i).at().isBefore(before), walk.toString());
                before = log.get(i).at();
                if (log.get(i) instanceof RecordsAppended put) {
                    answered = put.at();
                    stored.add(new String(put.batch().data(0), StandardCharsets.UTF_8));
                }
            }
            return stored;
        }

        @Override
        public void close() {
            desk.close();
            laboratory.close();
            journal.closeWithin(Duration.ofSeconds(10));
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothing_acknowledged_is_lost_or_hidden_and_time_never_goes_back(long seed) throws Exception {
        Random random = new Random(seed);
        Life life = new Life(null);
        life.ask("CreateStream", "{\"StreamName\": \"clicks\", \"ShardCount\": 2}");
        pass(Duration.ofSeconds(30));
        for (int i = 0; i < STEPS; i++) {
            life = step(life, random);
            timeGoesOn(life);
        }
        assertEquals(acknowledged, life.stored(), walk.toString());
        life.close();
        try (Life again = new Life(life.folder)) {
            assertEquals(acknowledged, again.stored(), walk.toString());
        }
    }

    private Life step(Life life, Random random) throws IOException {
        switch (random.nextInt(8)) {
            case 0 -> {
                walk.append("stop, ");
                life.close();
                whileNobodyServes(random);
                return new Life(life.folder);
            }
            case 1 -> {
                walk.append("kill, ");
                Path left = Files.createDirectory(root.resolve("left-" + lives));
                for (String ending : List.of(".journal", ".calls")) {
                    Files.copy(life.folder.resolve(ID + ending), left.resolve(ID + ending));
                }
                life.close();
                whileNobodyServes(random);
                return new Life(left);
            }
            case 2 -> setClock(random);
            case 3 -> pass(Duration.ofSeconds(1 + random.nextInt(100)));
            default -> {
                pass(Duration.ofMillis(1 + random.nextInt(500)));
                life.put();
            }
        }
        return life;
    }

    private void whileNobodyServes(Random random) {
        if (random.nextBoolean()) {
            setClock(random);
        } else {
            pass(Duration.ofSeconds(random.nextInt(20)));
        }
    }

    private void setClock(Random random) {
        List<Duration> steps = List.of(
                Duration.ofMillis(1 + random.nextInt(2_000)),
                Duration.ofSeconds(10),
                Duration.ofHours(2),
                Duration.ofDays(3));
        Duration step = steps.get(random.nextInt(steps.size()));
        Duration by = random.nextBoolean() ? step : step.negated();
        walk.append("clock ").append(by).append(", ");
        wall.step(by);
    }

    private void pass(Duration time) {
        walk.append("pass ").append(time).append(", ");
        wall.pass(time);
    }

    /** It is never earlier than it was, or after another began, than what was answered last; and never earlier than the wall. */
    private void timeGoesOn(Life life) {
        VirtualTime now = life.desk.now();
        assertTrue(!now.isBefore(answered), () -> now + " after " + answered + ": " + walk);
        assertTrue(!now.isBefore(last), () -> now + " after " + last + ": " + walk);
        assertTrue(!now.isBefore(wall.shows()), () -> now + " when it is " + wall.shows() + ": " + walk);
        last = now;
    }
}
