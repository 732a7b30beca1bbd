package dev.shardlab.timeline;

import dev.shardlab.event.Event;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.sim.Setups;
import dev.shardlab.sim.setup.Keys;
import dev.shardlab.sim.setup.Payload;
import dev.shardlab.sim.setup.ProducerSetup;
import dev.shardlab.sim.setup.Rate;
import dev.shardlab.sim.setup.RetrySetup;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.Source;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What a stored record takes in memory over its key and payload, with everything that speaks of it: request, events, the indexes
 * of shards, openings of chapters. Counted in the heap itself after a collection, and beside it what {@link HistoryMemory} counts.
 * {@code ./shardlab bench --only memory}.
 */
public final class MemoryBench {

    private static final int SHARDS = 64;
    private static final int RECORDS_PER_SEC = 25_000;
    private static final int PRODUCERS = 5;
    private static final long MOST_BYTES_PER_RECORD = 40;

    private MemoryBench() {}

    /** @param words {@code quick} for a tenth of the records */
    public static void main(String[] words) {
        long records = words.length > 0 ? 1_000_000 : 10_000_000;
        HistoryMemory memory = new HistoryMemory(1_900L << 20);
        long before = heapBytes();
        Setup setup = setup(records);
        Run run = new Run(setup, Setups.NO_FILES, List.of(), memory);
        run.runUntil(setup.end());
        long stored = run.head().totals().put();
        long content = 0;
        long forgotten = 0;
        for (Chapter chapter : run.timeline().log().chapters().from(0)) {
            Event[] events = chapter.events();
            forgotten += events == null ? 1 : 0;
            for (int i = 0; events != null && i < chapter.count(); i++) {
                content += events[i] instanceof RecordsAppended append ? bytes(append) : 0;
            }
        }
        if (forgotten > 0) {
            throw new IllegalStateException(forgotten + " chapters were forgotten");
        }
        System.out.printf(
                Locale.ROOT,
                "%,d records with %.0f bytes of key and payload, in a heap of %,d MB; over those each takes %.1f bytes (limit %d), and %.1f are counted%n",
                stored,
                (double) content / stored,
                Runtime.getRuntime().maxMemory() >> 20,
                (double) (heapBytes() - before - content) / stored,
                MOST_BYTES_PER_RECORD,
                (double) (memory.bytes() - content) / stored);
        if (run.head().totals().put() != stored) {
            throw new IllegalStateException("the run must live until here");
        }
    }

    private static long bytes(RecordsAppended append) {
        RecordBatch batch = append.batch();
        if (append.count() == batch.size()) {
            return batch.totalBytes();
        }
        long bytes = 0;
        for (int i = 0; i < append.count(); i++) {
            bytes += batch.sizeBytes(append.placement().positions().get(i));
        }
        return bytes;
    }

    /** Keys of 10 to 20 bytes, payloads of 100, requests of 500, and so few a second that no shard refuses any. */
    private static Setup setup(long records) {
        Setups setups = Setups.withShards(SHARDS).lasting(Duration.ofSeconds(records / RECORDS_PER_SEC + 1));
        for (int i = 0; i < PRODUCERS; i++) {
            Rate rate = new Rate.Constant((double) RECORDS_PER_SEC / PRODUCERS);
            Source source =
                    new Source.Generated(rate, new Keys.Uniform("customer-", 20_000), new Payload.Random(100, 100));
            setups.with(new ProducerSetup(
                    new ProducerName("web-" + i),
                    Setups.CLICKS,
                    source,
                    500,
                    Duration.ofSeconds(1),
                    new RetrySetup(5, Duration.ofMillis(100), Duration.ofSeconds(5)),
                    Duration.ZERO,
                    null));
        }
        return setups.build();
    }

    private static long heapBytes() {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
