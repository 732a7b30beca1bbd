package dev.shardlab.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.clients.History.Stored;
import dev.shardlab.event.Event;
import dev.shardlab.event.FirehoseEvent.ObjectDelivered;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.live.Branch;
import dev.shardlab.live.CallLog;
import dev.shardlab.live.JournalEntry;
import dev.shardlab.live.JournalKeeper;
import dev.shardlab.live.Laboratory;
import dev.shardlab.live.RequestQueue;
import dev.shardlab.live.WallClock;
import dev.shardlab.model.Service;
import dev.shardlab.model.kinesis.Placement;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.sim.producer.InputFiles;
import dev.shardlab.sim.setup.Conditions;
import dev.shardlab.sim.setup.NetworkSetup;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.StreamSetup;
import dev.shardlab.sim.setup.StreamsSetup;
import dev.shardlab.timeline.EventDigest;
import dev.shardlab.timeline.EventLog;
import dev.shardlab.timeline.HistoryMemory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * A laboratory that is live, with nothing in it but a few streams. All that is asked is remembered, so that it can be told again.
 */
final class LiveLaboratory implements AutoCloseable {

    private static final InputFiles NO_FILES = name -> {
        throw new AssertionError("nobody asks for a file");
    };

    private final List<JournalEntry> told = new CopyOnWriteArrayList<>();
    private final CallLog calls = CallLog.inMemory();
    private final Setup setup;
    private final Laboratory laboratory;
    private final RequestQueue desk;

    private LiveLaboratory(Setup setup, WallClock wall) {
        this.setup = setup;
        laboratory = Laboratory.open(setup, NO_FILES, List.of(), new Remembering(told, calls), HistoryMemory.usual());
        desk = laboratory.goLive(laboratory.trunk(), setup.start(), wall).join();
    }

    /** Opens one with these streams, all ACTIVE. */
    static LiveLaboratory open(WallClock wall, int shards, String... streams) {
        List<StreamSetup> setups = Arrays.stream(streams)
                .map(name -> new StreamSetup(new StreamName(name), shards, Duration.ofHours(24), true))
                .toList();
        return new LiveLaboratory(
                Setup.of(
                        new Conditions(
                                wall.shows(),
                                Duration.ofHours(1),
                                1,
                                new NetworkSetup(Duration.ofMillis(5), Duration.ofMillis(30))),
                        new StreamsSetup(setups)),
                wall);
    }

    RequestQueue desk() {
        return desk;
    }

    Service service() {
        return setup.service();
    }

    /** What is stored in each shard of a stream that has stored anything, in the order in which it was. */
    Map<String, List<Stored>> log(String stream) {
        Map<String, List<Stored>> log = new TreeMap<>();
        forEach(laboratory.trunk(), event -> {
            if (event instanceof RecordsAppended put && put.stream().equals(new StreamName(stream))) {
                add(put, log);
            }
        });
        return log;
    }

    /** What has been delivered to buckets, in the order in which it was. */
    List<ObjectDelivered> delivered() {
        List<ObjectDelivered> delivered = new ArrayList<>();
        forEach(laboratory.trunk(), event -> {
            if (event instanceof ObjectDelivered object) {
                delivered.add(object);
            }
        });
        return delivered;
    }

    private static void add(RecordsAppended put, Map<String, List<Stored>> log) {
        Placement placement = put.placement();
        for (int application = 0; application < placement.groups(); application++) {
            List<Stored> shard =
                    log.computeIfAbsent(new ShardId(placement.shard(application)).toString(), _ -> new ArrayList<>());
            for (int i = placement.begin(application); i < placement.end(application); i++) {
                int position = placement.positions().get(i);
                shard.add(new Stored(
                        put.batch().partitionKey(position),
                        new String(put.batch().data(position), StandardCharsets.UTF_8)));
            }
        }
    }

    private static void forEach(Branch branch, Consumer<Event> each) {
        EventLog log = branch.timeline().log();
        long size = log.size();
        for (long i = 0; i < size; i++) {
            each.accept(log.get(i));
        }
    }

    /** Ends the session, tells another laboratory what was asked in it, and compares what happened, event by event. */
    void endAndCheckRetelling() {
        desk.close();
        Branch live = laboratory.runToEnd(laboratory.trunk());
        try (Laboratory other = Laboratory.open(
                setup, NO_FILES, List.copyOf(told), new Remembering(new ArrayList<>(), calls), HistoryMemory.usual())) {
            assertEquals(digest(live), digest(other.runToEnd(other.trunk())));
        }
    }

    private static String digest(Branch branch) {
        EventDigest digest = new EventDigest();
        forEach(branch, digest::add);
        return digest.hex();
    }

    @Override
    public void close() {
        desk.close();
        laboratory.close();
    }

    private record Remembering(List<JournalEntry> told, CallLog calls) implements JournalKeeper {
        @Override
        public void tell(JournalEntry deed) {
            told.add(deed);
        }
    }
}
