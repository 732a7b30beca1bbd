package dev.shardlab.engine;

import dev.shardlab.command.Command;
import dev.shardlab.command.ElapseTime;
import dev.shardlab.command.StreamCommand.CreateStream;
import dev.shardlab.command.StreamCommand.GetRecords;
import dev.shardlab.command.StreamCommand.PutRecords;
import dev.shardlab.event.Event;
import dev.shardlab.model.KeyHasher;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.RecordBatch;
import dev.shardlab.model.ShardId;
import dev.shardlab.model.ShardIterator;
import dev.shardlab.model.ShardPosition;
import dev.shardlab.model.StreamLimits;
import dev.shardlab.model.StreamName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;
import dev.shardlab.state.ShardState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * What a record costs the engine, beside a bare loop that only takes the MD5 of the key and copies the bytes. Run by hand:
 *
 * <pre>./mvnw test-compile
 * java -cp target/classes:target/test-classes:target/lib/* dev.shardlab.engine.PutBench</pre>
 *
 * Prints the median of several rounds, in nanoseconds a record on one thread.
 */
public final class PutBench {

    private static final int WARM_UP_ROUNDS = 2;
    private static final int ROUNDS = 7;
    private static final int RECORDS = 1_000_000;
    private static final int PER_REQUEST = StreamLimits.MAX_RECORDS_PER_PUT;
    private static final byte[] PAYLOAD = new byte[100];
    private static final String[] KEYS = keys(10_000);
    private static final StreamName STREAM = new StreamName("bench");
    private static final ProducerName PRODUCER = new ProducerName("bench");

    private final Engine engine = new Engine();
    private LabState state = LabState.startingAt(Lab.START);
    private VirtualTime now = Lab.START;
    private long sink;

    private PutBench() {}

    public static void main(String[] args) {
        for (int shards : new int[] {4, 64}) {
            new PutBench().compare(shards);
        }
    }

    /** The loops take turns, round by round, so that whatever else the machine does meets all of them alike. */
    private void compare(int shards) {
        double[] bare = new double[ROUNDS];
        double[] put = new double[ROUNDS];
        double[] putAndGet = new double[ROUNDS];
        for (int i = -WARM_UP_ROUNDS; i < ROUNDS; i++) {
            int round = Math.max(i, 0);
            bare[round] = nanosPerRecord(this::bareLoop);
            put[round] = nanosPerRecord(() -> put(shards, false));
            putAndGet[round] = nanosPerRecord(() -> put(shards, true));
        }
        System.out.printf(
                Locale.ROOT,
                "%3d shards: bare loop %.0f ns, put %.0f ns (%.2f times), put and get %.0f ns (%.2f million a second)%n",
                shards,
                median(bare),
                median(put),
                median(put) / median(bare),
                median(putAndGet),
                1e3 / median(putAndGet));
    }

    private static double nanosPerRecord(Runnable round) {
        long begin = System.nanoTime();
        round.run();
        return (System.nanoTime() - begin) / (double) RECORDS;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private void bareLoop() {
        KeyHasher hasher = new KeyHasher();
        for (int request = 0; request < RECORDS / PER_REQUEST; request++) {
            byte[] bytes = new byte[PER_REQUEST * 128];
            int end = 0;
            for (int i = 0; i < PER_REQUEST; i++) {
                byte[] key = KEYS[(request * PER_REQUEST + i) % KEYS.length].getBytes(StandardCharsets.UTF_8);
                hasher.hash(key, 0, key.length);
                System.arraycopy(key, 0, bytes, end, key.length);
                System.arraycopy(PAYLOAD, 0, bytes, end + key.length, PAYLOAD.length);
                end += key.length + PAYLOAD.length;
                sink += hasher.high() ^ hasher.low();
            }
            sink += bytes[end - 1];
        }
    }

    /** Requests come so far apart that no shard's limit is reached; every record is stored, and read once if asked for. */
    private void put(int shards, boolean read) {
        state = LabState.startingAt(now);
        ask(new CreateStream(STREAM, shards, StreamLimits.MIN_RETENTION));
        now = now.plus(Duration.ofSeconds(10));
        ask(new ElapseTime());
        long[] readIndex = new long[shards];
        for (int request = 0; request < RECORDS / PER_REQUEST; request++) {
            RecordBatch.Builder batch = RecordBatch.builder(PER_REQUEST, PER_REQUEST * 128);
            for (int i = 0; i < PER_REQUEST; i++) {
                batch.add(KEYS[(request * PER_REQUEST + i) % KEYS.length], PAYLOAD);
            }
            ask(new PutRecords(request, PRODUCER, STREAM, batch.build()));
            now = now.plus(Duration.ofSeconds(1));
            if (read && request % 10 == 9) {
                readAll(readIndex);
            }
        }
    }

    private void readAll(long[] readIndex) {
        for (ShardState shard : state.stream(STREAM).orElseThrow().openShards()) {
            int index = shard.id().index();
            ShardPosition position = new ShardPosition(STREAM, new ShardId(index), readIndex[index]);
            ask(new GetRecords(null, new ShardIterator(position, now), StreamLimits.MAX_RECORDS_PER_GET, 0));
            readIndex[index] = shard.next();
        }
    }

    private void ask(Command command) {
        for (Event event : engine.decide(state, command, now).events()) {
            state.apply(event);
        }
    }

    private static String[] keys(int count) {
        String[] keys = new String[count];
        Arrays.setAll(keys, i -> "customer-" + i);
        return keys;
    }
}
