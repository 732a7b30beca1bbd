package dev.shardlab.metrics;

import dev.shardlab.event.ApplicationEvent.WorkerStopped;
import dev.shardlab.event.Event;
import dev.shardlab.event.PutOrigin;
import dev.shardlab.event.StreamEvent.PutThrottled;
import dev.shardlab.event.StreamEvent.ReadThrottled;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.event.Wait;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.Caller;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.Placement;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.kinesis.WriteLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Events that need not make sense together, at times that never go back. */
final class RandomLog {

    static final List<StreamName> STREAMS = List.of(new StreamName("clicks"), new StreamName("orders"));
    static final List<ApplicationName> APPLICATIONS =
            List.of(new ApplicationName("cart"), new ApplicationName("audit"));

    private static final ProducerName WEB = new ProducerName("web");
    private static final WorkerName WORKER = new WorkerName("worker");
    private static final ShardId SHARD = new ShardId(0);

    private final SplittableRandom dice;

    private RandomLog(long seed) {
        dice = new SplittableRandom(seed);
    }

    static List<Event> events(long seed, int count, VirtualTime start, long longestPauseMicros) {
        var random = new RandomLog(seed);
        var events = new ArrayList<Event>();
        VirtualTime at = start;
        for (int i = 0; i < count; i++) {
            events.add(random.event(at));
            at = at.plusMicros(random.dice.nextLong(longestPauseMicros + 1));
        }
        return events;
    }

    private Event event(VirtualTime at) {
        StreamName stream = STREAMS.get(dice.nextInt(2));
        int reader = dice.nextInt(3);
        Caller caller =
                reader == 2 ? new Caller.Scenario() : new Caller.ApplicationWorker(APPLICATIONS.get(reader), WORKER);
        return switch (dice.nextInt(5)) {
            case 0 -> {
                RecordBatch batch = batch();
                IntColumn some = some(batch);
                yield new RecordsAppended(
                        at,
                        stream,
                        PutOrigin.of(WEB, 1),
                        batch,
                        Placement.of(some, IntColumn.of(new int[some.size()])));
            }
            case 1 -> {
                RecordBatch batch = batch();
                yield new PutThrottled(
                        at, stream, PutOrigin.of(WEB, 1), batch, SHARD, WriteLimit.values()[0], some(batch));
            }
            case 2 -> read(at, stream, caller);
            case 3 -> new ReadThrottled(at, stream, SHARD, caller, "too often");
            default -> new WorkerStopped(at, APPLICATIONS.get(0), WORKER);
        };
    }

    private RecordsRead read(VirtualTime at, StreamName stream, Caller caller) {
        long from = dice.nextLong(100);
        return new RecordsRead(
                at,
                stream,
                SHARD,
                caller,
                from,
                from + dice.nextLong(100),
                dice.nextInt(1_000),
                dice.nextLong(10_000),
                at.plusMicros(10),
                caller instanceof Caller.ApplicationWorker(ApplicationName application, var _)
                        ? List.of(wait(application, at))
                        : List.of());
    }

    private Wait wait(ApplicationName application, VirtualTime at) {
        long millis = dice.nextLong(1, 4_000);
        return new Wait(application, millis, at.plusMicros(-1_000 * dice.nextLong(millis)));
    }

    private RecordBatch batch() {
        var batch = RecordBatch.builder();
        for (int i = dice.nextInt(5); i >= 0; i--) {
            batch.add("key-" + dice.nextInt(100), new byte[dice.nextInt(50)]);
        }
        return batch.build();
    }

    private IntColumn some(RecordBatch batch) {
        boolean all = dice.nextBoolean();
        return IntColumn.of(IntStream.range(0, batch.size())
                .filter(i -> all || dice.nextBoolean())
                .toArray());
    }
}
