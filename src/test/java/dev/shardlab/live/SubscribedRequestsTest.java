package dev.shardlab.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.Command;
import dev.shardlab.command.Reply;
import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.kinesis.ConsumerCommand.RegisterStreamConsumer;
import dev.shardlab.command.kinesis.ConsumerCommand.SubscribeToShard;
import dev.shardlab.command.kinesis.ConsumerReply.RecordsPushed;
import dev.shardlab.command.kinesis.ConsumerReply.Subscribed;
import dev.shardlab.command.kinesis.StreamCommand.PutRecords;
import dev.shardlab.command.kinesis.SubscriptionCommand.ContinueSubscription;
import dev.shardlab.event.ConsumerEvent;
import dev.shardlab.event.Event;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.Tags;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ConsumerName;
import dev.shardlab.model.kinesis.ConsumerRef;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StartingPosition;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.sim.client.Call;
import dev.shardlab.sim.client.Calls;
import dev.shardlab.sim.producer.InputFiles;
import dev.shardlab.sim.setup.Conditions;
import dev.shardlab.sim.setup.NetworkSetup;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.StreamSetup;
import dev.shardlab.sim.setup.StreamsSetup;
import dev.shardlab.timeline.EventLog;
import dev.shardlab.timeline.HistoryMemory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A subscription at a desk: pushes are asked for, again and again. */
class SubscribedRequestsTest {

    private static final VirtualTime START = VirtualTime.of(Instant.parse("2026-01-01T12:00:00Z"));
    private static final StreamName CLICKS = new StreamName("clicks");
    private static final ShardId SHARD = new ShardId(0);
    private static final ClientName CLIENT = new ClientName("test");
    private static final ConsumerRef ALERTS = ConsumerRef.named(CLICKS, new ConsumerName("alerts"));
    private static final InputFiles NO_FILES = name -> {
        throw new AssertionError("nobody asks for a file");
    };

    /** Counts what is kept. */
    private static final class CountingLog implements CallLog {
        final CallLog inMemory = CallLog.inMemory();
        int kept;

        @Override
        public long add(int branch, Call call, Reply reply) {
            kept++;
            return inMemory.add(branch, call, reply);
        }

        @Override
        public boolean commit() {
            return true;
        }

        @Override
        public Calls along(List<Stretch> stretches) {
            return inMemory.along(stretches);
        }
    }

    private static final class Memory implements JournalKeeper {
        final List<JournalEntry> told = new ArrayList<>();
        final CountingLog calls;

        Memory(CountingLog calls) {
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

    private final Memory memory = new Memory(new CountingLog());
    private final HandClock wall = new HandClock(START);
    private final List<Laboratory> opened = new ArrayList<>();
    private final Laboratory laboratory = open(List.of(), memory, HistoryMemory.usual());
    private final RequestQueue desk =
            laboratory.goLive(laboratory.trunk(), START, wall).join();

    private Laboratory open(List<JournalEntry> before, JournalKeeper deeds, HistoryMemory history) {
        Setup setup = Setup.of(
                new Conditions(START, Duration.ofSeconds(60), 7, new NetworkSetup(Duration.ZERO, Duration.ZERO)),
                new StreamsSetup(List.of(new StreamSetup(CLICKS, 1, Duration.ofHours(24), true))));
        Laboratory one = Laboratory.open(setup, NO_FILES, before, deeds, history);
        opened.add(one);
        return one;
    }

    @AfterEach
    void close() {
        opened.forEach(Laboratory::close);
    }

    private void passSeconds(double seconds) {
        wall.pass(Duration.ofNanos((long) (seconds * 1e9)));
    }

    private Reply ask(Command command) {
        return desk.ask(new ClientRequest(CLIENT, "any", BodyEncoding.JSON, new byte[0]), command)
                .join();
    }

    private void put(String data) {
        ask(ServiceCall.ofClient(
                CLIENT,
                new PutRecords(
                        CLICKS,
                        RecordBatch.builder()
                                .add("k", data.getBytes(StandardCharsets.UTF_8))
                                .build())));
    }

    private long subscribe() {
        ask(ServiceCall.ofClient(CLIENT, new RegisterStreamConsumer(CLICKS, ALERTS.name(), Tags.NONE)));
        passSeconds(6);
        Reply reply = ask(ServiceCall.ofClient(
                CLIENT, new SubscribeToShard(ALERTS, SHARD, new StartingPosition(IteratorType.LATEST, null, null))));
        return ((Subscribed) reply).subscription();
    }

    private RecordsPushed push(long subscription) {
        return (RecordsPushed) ask(new ContinueSubscription(CLIENT, ALERTS, SHARD, subscription));
    }

    private static List<Event> events(Branch branch) {
        EventLog log = branch.timeline().log();
        List<Event> events = new ArrayList<>();
        for (long i = 0; i < log.size(); i++) {
            events.add(log.get(i));
        }
        return events;
    }

    @Test
    void to_ask_for_news_when_there_is_none_is_not_kept_and_rings_nobody() {
        long subscription = subscribe();
        push(subscription); // by now the bells for what happened before have rung
        int kept = memory.calls.kept;
        var rung = new AtomicInteger();
        desk.listen(rung::incrementAndGet);
        for (int i = 0; i < 50; i++) {
            passSeconds(0.1);
            assertEquals(List.of(), push(subscription).records());
        }

        assertEquals(kept, memory.calls.kept);
        assertEquals(0, rung.get());
    }

    @Test
    void what_is_put_is_pushed_and_a_session_with_pushes_is_told_again_event_by_event() {
        long subscription = subscribe();
        List<String> pushed = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            passSeconds(0.1);
            if (i % 3 == 0) {
                put("record " + i);
            }
            push(subscription)
                    .records()
                    .forEach(record -> pushed.add(new String(record.data(), StandardCharsets.UTF_8)));
        }
        desk.close();
        laboratory.runToEnd(laboratory.trunk());

        assertEquals(14, pushed.size());
        assertEquals("record 39", pushed.getLast());
        List<Event> happened = events(laboratory.trunk());
        assertEquals(
                14,
                happened.stream()
                        .filter(ConsumerEvent.RecordsPushed.class::isInstance)
                        .count());
        for (HistoryMemory history : List.of(HistoryMemory.usual(), HistoryMemory.forgetful(8))) {
            Laboratory other = open(List.copyOf(memory.told), new Memory(memory.calls), history);
            List<Event> again = events(other.runToEnd(other.trunk()));
            assertEquals(
                    happened.stream().map(Object::toString).toList(),
                    again.stream().map(Object::toString).toList());
        }
    }
}
