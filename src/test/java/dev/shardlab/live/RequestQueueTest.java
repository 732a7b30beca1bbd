package dev.shardlab.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.Reply;
import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.kinesis.RecordReply;
import dev.shardlab.command.kinesis.StreamCommand.GetShardIterator;
import dev.shardlab.command.kinesis.StreamCommand.PutRecords;
import dev.shardlab.event.Event;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.model.Caller;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.sim.client.Call;
import dev.shardlab.sim.client.Calls;
import dev.shardlab.sim.producer.InputFiles;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.Conditions;
import dev.shardlab.sim.setup.Keys;
import dev.shardlab.sim.setup.NetworkSetup;
import dev.shardlab.sim.setup.Payload;
import dev.shardlab.sim.setup.ProducerSetup;
import dev.shardlab.sim.setup.ProducersSetup;
import dev.shardlab.sim.setup.Rate;
import dev.shardlab.sim.setup.RetrySetup;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.Source;
import dev.shardlab.sim.setup.StreamSetup;
import dev.shardlab.sim.setup.StreamsSetup;
import dev.shardlab.timeline.EventLog;
import dev.shardlab.timeline.HistoryMemory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestQueueTest {

    private static final VirtualTime START = VirtualTime.of(Instant.parse("2026-01-01T12:00:00Z"));
    private static final StreamName CLICKS = new StreamName("clicks");
    private static final ClientRequest SAID =
            new ClientRequest(new ClientName("test"), "PutRecords", BodyEncoding.JSON, new byte[0]);
    private static final InputFiles NO_FILES = name -> {
        throw new AssertionError("nobody asks for a file");
    };

    /** Remembers all that is done and asked, as a journal would. */
    private static final class Memory implements JournalKeeper {
        final List<JournalEntry> told = new ArrayList<>();
        final CallLog calls;

        Memory(CallLog calls) {
            this.calls = calls;
        }

        @Override
        public void tell(JournalEntry deed) {
            told.add(deed);
        }

        @Override
        public CallLog calls() {
            return calls;
        }
    }

    private final Memory memory = new Memory(CallLog.inMemory());
    private final HandClock wall = new HandClock(START);
    private final List<Laboratory> opened = new ArrayList<>();
    private final Laboratory laboratory = open(List.of(), memory, HistoryMemory.usual());
    private int asked;

    private Laboratory open(List<JournalEntry> before, JournalKeeper deeds, HistoryMemory history) {
        Laboratory one = Laboratory.open(setup(), NO_FILES, before, deeds, history);
        opened.add(one);
        return one;
    }

    @AfterEach
    void close() {
        opened.forEach(Laboratory::close);
    }

    private static Setup setup() {
        ProducerSetup producer = new ProducerSetup(
                new ProducerName("web"),
                CLICKS,
                new Source.Generated(new Rate.Constant(50), new Keys.Uniform("u-", 20), new Payload.Random(10, 90)),
                5,
                Duration.ofMillis(100),
                new RetrySetup(3, Duration.ofMillis(50), Duration.ofSeconds(1)),
                Duration.ZERO,
                null);
        return Setup.of(
                new Conditions(
                        START,
                        Duration.ofSeconds(60),
                        7,
                        new NetworkSetup(Duration.ofMillis(5), Duration.ofMillis(30))),
                new StreamsSetup(List.of(new StreamSetup(CLICKS, 2, Duration.ofHours(24), true))),
                new ProducersSetup(List.of(producer)));
    }

    private static VirtualTime second(double second) {
        return START.plusMicros((long) (second * 1_000_000));
    }

    private RequestQueue goLive(VirtualTime at) {
        return laboratory.goLive(laboratory.trunk(), at, wall).join();
    }

    private void passSeconds(double seconds) {
        wall.pass(Duration.ofNanos((long) (seconds * 1e9)));
    }

    private Reply put(RequestQueue desk, String data) {
        var put = new PutRecords(
                1_000_000 + asked++,
                CLICKS,
                RecordBatch.builder().add("k" + asked, data.getBytes()).build());
        return desk.ask(SAID, new ServiceCall(new Caller.Producer(new ProducerName("client")), put))
                .join();
    }

    private static List<String> events(Branch branch) {
        EventLog log = branch.timeline().log();
        List<String> events = new ArrayList<>();
        for (long i = 0; i < log.size(); i++) {
            events.add(log.get(i).toString());
        }
        return events;
    }

    private Branch again(HistoryMemory history) {
        Laboratory other = open(List.copyOf(memory.told), new Memory(memory.calls), history);
        return other.runToEnd(other.trunk());
    }

    @Test
    void what_a_client_asks_happens_at_the_time_on_the_wall() {
        RequestQueue desk = goLive(START);
        passSeconds(1.5);
        assertEquals(second(1.5), desk.now());
        assertInstanceOf(RecordReply.PutOutcome.class, put(desk, "one"));
        EventLog log = laboratory.trunk().timeline().log();
        Event last = log.get(log.size() - 1);
        assertEquals(second(1.5), last.at());
        assertInstanceOf(RecordsAppended.class, last);
    }

    @Test
    void two_calls_of_one_moment_have_times_one_after_the_other() {
        RequestQueue desk = goLive(START);
        passSeconds(1);
        put(desk, "one");
        put(desk, "two");
        EventLog log = laboratory.trunk().timeline().log();
        assertEquals(second(1).plusMicros(1), log.get(log.size() - 1).at());
    }

    @Test
    void what_was_only_simulated_ahead_does_not_happen_when_a_branch_goes_live() {
        laboratory.runToEnd(laboratory.trunk());
        goLive(second(2));
        assertTrue(!laboratory.trunk().simulatedUntil().isAfter(second(2)));
        assertEquals(List.of(laboratory.trunk()), laboratory.branches());
    }

    @Test
    void what_was_shown_stays_and_another_branch_goes_live() {
        laboratory.runToEnd(laboratory.trunk());
        laboratory.trunk().show(second(10));
        RequestQueue desk = goLive(second(2));
        assertEquals(List.of(laboratory.trunk(), desk.branch()), laboratory.branches());
        assertEquals(second(60), laboratory.trunk().simulatedUntil());
    }

    @Test
    void a_session_with_clients_and_actions_is_told_again_event_by_event() {
        liveForAWhile();
        laboratory.runToEnd(laboratory.trunk());
        assertEquals(events(laboratory.trunk()), events(again(HistoryMemory.usual())));
    }

    @Test
    void what_was_forgotten_of_a_live_session_is_told_anew() {
        liveForAWhile();
        laboratory.runToEnd(laboratory.trunk());
        Branch forgetful = again(HistoryMemory.forgetful(16));
        assertTrue(forgetful.timeline().log().quickUntil(0) < Long.MAX_VALUE, "nothing was forgotten");
        assertEquals(events(laboratory.trunk()), events(forgetful));
    }

    @Test
    void a_branch_that_leaves_a_live_one_has_its_calls_until_there_and_no_more() {
        liveForAWhile();
        Branch other = laboratory
                .take(laboratory.trunk(), second(3.25), new Action.SetRate(new ProducerName("web"), 1))
                .join();
        laboratory.runToEnd(other);
        List<RecordsAppended> puts = new ArrayList<>();
        for (long i = 0; i < other.timeline().log().size(); i++) {
            if (other.timeline().log().get(i) instanceof RecordsAppended put && put.call() >= 1_000_000) {
                puts.add(put);
            }
        }
        assertEquals(32, puts.size());
        assertTrue(puts.getLast().at().isBefore(second(3.25)));
    }

    private void liveForAWhile() {
        RequestQueue desk = goLive(START);
        for (int i = 0; i < 40; i++) {
            passSeconds(0.1);
            put(desk, "put " + i);
            desk.ask(
                            SAID,
                            ServiceCall.ofScenario(
                                    new GetShardIterator(CLICKS, new ShardId(0), IteratorType.LATEST, null, null)))
                    .join();
            if (i == 20) {
                laboratory
                        .takeNow(new Action.SetRate(new ProducerName("web"), 200))
                        .join();
            }
        }
        desk.close();
        assertThrows(CompletionException.class, () -> laboratory
                .takeNow(new Action.SetRate(new ProducerName("web"), 1))
                .join());
    }

    @Test
    void a_live_branch_goes_on_beyond_the_end_of_the_experiment() {
        RequestQueue desk = goLive(START);
        passSeconds(75);
        put(desk, "late");
        assertEquals(second(75), laboratory.trunk().end());
        EventLog log = laboratory.trunk().timeline().log();
        assertEquals(second(75), log.get(log.size() - 1).at());
        assertInstanceOf(RecordsAppended.class, log.get(log.size() - 1));
        desk.close();
        laboratory.runToEnd(laboratory.trunk());
        assertEquals(events(laboratory.trunk()), events(again(HistoryMemory.usual())));
        assertEquals(events(laboratory.trunk()), events(again(HistoryMemory.forgetful(16))));
    }

    @Test
    void a_branch_that_leaves_a_live_one_goes_as_far_as_that_one() {
        RequestQueue desk = goLive(START);
        passSeconds(75);
        put(desk, "late");
        Branch other = laboratory
                .take(laboratory.trunk(), second(30), new Action.SetRate(new ProducerName("web"), 1))
                .join();
        assertEquals(second(75), other.end());
    }

    /** A log on a disk that is full from some time on. */
    private static final class FullDisk implements CallLog {

        private final CallLog kept = CallLog.inMemory();
        private final List<Call> added = new ArrayList<>();
        private volatile boolean isFull;

        @Override
        public long add(int branch, Call call, Reply reply) {
            added.add(call);
            return isFull ? Long.MAX_VALUE / 2 : kept.add(branch, call, reply);
        }

        @Override
        public boolean commit() {
            boolean lost = isFull && !added.isEmpty();
            added.clear();
            return !lost;
        }

        @Override
        public Calls along(List<Stretch> stretches) {
            return kept.along(stretches);
        }
    }

    @Test
    void R7_what_a_full_disk_does_not_keep_is_refused_and_has_not_happened() {
        FullDisk disk = new FullDisk();
        Memory full = new Memory(disk);
        Laboratory on = open(List.of(), full, HistoryMemory.usual());
        RequestQueue desk = on.goLive(on.trunk(), START, wall).join();
        passSeconds(1);
        assertInstanceOf(RecordReply.PutOutcome.class, put(desk, "kept"));
        disk.isFull = true;
        passSeconds(1);
        assertEquals(new Reply.Refused(ErrorCode.INTERNAL_FAILURE, ""), put(desk, "not kept"));
        disk.isFull = false;
        passSeconds(1);
        assertInstanceOf(RecordReply.PutOutcome.class, put(desk, "kept again"));
        desk.close();
        on.runToEnd(on.trunk());
        Laboratory again = open(List.copyOf(full.told), new Memory(disk), HistoryMemory.usual());
        assertEquals(events(on.trunk()), events(again.runToEnd(again.trunk())));
        assertEquals(
                List.of("kept", "kept again"),
                events(on.trunk(), RecordsAppended.class).stream()
                        .filter(put -> put.producer().equals(new ProducerName("client")))
                        .map(put -> new String(put.batch().data(0)))
                        .toList());
    }

    private static <T extends Event> List<T> events(Branch branch, Class<T> kind) {
        EventLog log = branch.timeline().log();
        List<T> found = new ArrayList<>();
        for (long i = 0; i < log.size(); i++) {
            if (kind.isInstance(log.get(i))) {
                found.add(kind.cast(log.get(i)));
            }
        }
        return found;
    }

    @Test
    void nobody_is_answered_when_the_branch_is_not_live_any_more() {
        RequestQueue desk = goLive(START);
        desk.close();
        laboratory.runToEnd(laboratory.trunk());
        CompletionException refused = assertThrows(CompletionException.class, () -> put(desk, "late"));
        assertInstanceOf(RequestQueueClosed.class, refused.getCause());
    }

    @Test
    void one_branch_is_live_at_a_time() {
        goLive(START);
        assertThrows(CompletionException.class, () -> goLive(START));
    }

    @Test
    void time_passes_on_a_live_branch_though_nobody_asks() throws InterruptedException {
        RequestQueue desk = goLive(START);
        passSeconds(5);
        var rung = new CountDownLatch(1);
        desk.listen(rung::countDown);
        put(desk, "any");
        rung.await();
        assertTrue(events(laboratory.trunk()).size() > 100, "the producers of the experiment went on");
    }
}
