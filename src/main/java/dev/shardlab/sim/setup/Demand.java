package dev.shardlab.sim.setup;

import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.StreamName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an experiment asks of the machine it is to run on, added up part by part. A file of a few lines can ask for more than any
 * machine has, so each part is asked about before anything runs: streams, applications and producers first, then actions in any order,
 * then the bursts among them once more.
 */
public final class Demand {

    /** Open at once, over all streams. */
    public static final int MOST_SHARDS = 20_000;

    /** Over all applications, those that are started later too. */
    public static final int MOST_WORKERS = 2_000;

    /** Partition keys that are made up, over all producers. */
    public static final int MOST_KEYS = 2_000_000;

    /** In a second of virtual time, over all producers at their highest rates. */
    public static final long MOST_BYTES_PER_SEC = 256L << 20;

    /** Of one record that a template makes. */
    public static final int MOST_TEMPLATE_BYTES = 1 << 20;

    private static final long MICROS_PER_SEC = 1_000_000;

    private final TreeMap<StreamName, Long> shards = new TreeMap<>();
    private final TreeMap<ApplicationName, TreeSet<WorkerName>> workers = new TreeMap<>();
    private final TreeMap<ProducerName, Double> perSec = new TreeMap<>();
    private final TreeMap<ProducerName, Integer> recordBytes = new TreeMap<>();
    private final TreeMap<Long, Double> burstBytes = new TreeMap<>();
    private long shardCount;
    private long workerCount;
    private long keyCount;
    private double bytesPerSec;

    /**
     * Why something is more than a machine can be asked for.
     *
     * @param message a sentence
     * @param hint what to do, a sentence
     */
    public record Excess(String message, String hint) {}

    public @Nullable Excess add(StreamSetup stream) {
        return shards(stream.name(), stream.shards());
    }

    public @Nullable Excess add(ApplicationSetup application) {
        TreeSet<WorkerName> known = workers.computeIfAbsent(application.name(), _ -> new TreeSet<>());
        int before = known.size();
        known.addAll(application.workers());
        return workers(known.size() - before);
    }

    /** The workers of a queue. */
    public @Nullable Excess add(QueueWorkersSetup more) {
        return workers(more.count());
    }

    /** The keys a producer makes up or lists; a file brings its own. */
    public @Nullable Excess addKeys(ProducerSetup producer) {
        return addKeys(producer.source());
    }

    public @Nullable Excess addKeys(QueueProducerSetup producer) {
        return addKeys(producer.source());
    }

    private @Nullable Excess addKeys(Source source) {
        keyCount += source instanceof Source.Generated generated ? RecordSize.keys(generated.keys()) : 0;
        return keyCount <= MOST_KEYS
                ? null
                : new Excess(
                        String.format(
                                Locale.ROOT,
                                "With this producer there are %,d partition keys; an experiment has %,d at most.",
                                keyCount,
                                MOST_KEYS),
                        "Make up fewer keys.");
    }

    public @Nullable Excess addKeys(DeliveryProducerSetup producer) {
        return addKeys(producer.source());
    }

    /** What a template becomes when it is filled in. */
    public static @Nullable Excess ofTemplate(ProducerSetup producer) {
        return ofTemplate(producer.source());
    }

    public static @Nullable Excess ofTemplate(QueueProducerSetup producer) {
        return ofTemplate(producer.source());
    }

    public static @Nullable Excess ofTemplate(DeliveryProducerSetup producer) {
        return ofTemplate(producer.source());
    }

    private static @Nullable Excess ofTemplate(Source source) {
        long bytes = source instanceof Source.Generated(var _, Keys keys, Payload.Template template)
                ? RecordSize.filled(template, keys)
                : 0;
        return bytes <= MOST_TEMPLATE_BYTES
                ? null
                : new Excess(
                        String.format(
                                Locale.ROOT,
                                "Filled in, this template may have %,d bytes; a payload has %,d at most.",
                                bytes,
                                MOST_TEMPLATE_BYTES),
                        "Shorten it, or its keys.");
    }

    /** What a producer sends at its highest rate. */
    public @Nullable Excess addBytes(ProducerSetup producer) {
        int targets = producer.queue() == null ? 1 : 2;
        recordBytes.putIfAbsent(producer.name(), targets * RecordSize.most(producer.source()));
        return rate(producer.name(), RecordSize.mostPerSec(producer.source()));
    }

    public @Nullable Excess addBytes(QueueProducerSetup producer) {
        recordBytes.putIfAbsent(producer.name(), RecordSize.most(producer.source()));
        return rate(producer.name(), RecordSize.mostPerSec(producer.source()));
    }

    public @Nullable Excess addBytes(DeliveryProducerSetup producer) {
        recordBytes.putIfAbsent(producer.name(), RecordSize.most(producer.source()));
        return rate(producer.name(), RecordSize.mostPerSec(producer.source()));
    }

    public @Nullable Excess add(TimedAction timed) {
        return switch (timed.action()) {
            case Action.SetShardCount(StreamName stream, int count) -> shards(stream, count);
            case Action.Split(StreamName stream, var _, var _) -> shards(stream, shards.getOrDefault(stream, 0L) + 1);
            case Action.StartWorker(ApplicationName application, WorkerName worker) ->
                workers(
                        workers.computeIfAbsent(application, _ -> new TreeSet<>())
                                        .add(worker)
                                ? 1
                                : 0);
            case Action.SetRate(ProducerName producer, double to) -> rate(producer, to);
            case QueueAction.AddWorkers(var _, int count) -> workers(count);
            case Action.SendBurst _,
                    Action.Merge _,
                    Action.SetRetention _,
                    Action.StopWorker _,
                    Action.KillWorker _,
                    QueueAction.OnQueue _,
                    QueueAction.StopQueueWorker _,
                    QueueAction.CrashQueueWorker _,
                    FirehoseAction _ -> null;
        };
    }

    /** A burst on top of what all rates come to; once everything else has been added. */
    public @Nullable Excess addBurst(TimedAction timed) {
        if (!(timed.action() instanceof Action.SendBurst(ProducerName producer, int records))) {
            return null;
        }
        double bytes = (double) records * recordBytes.getOrDefault(producer, RecordSize.LEAST);
        double inSecond = burstBytes.merge(timed.at().toNanos() / 1_000 / MICROS_PER_SEC, bytes, Double::sum);
        return tooMuch(bytesPerSec + inSecond, "Send fewer records at once, smaller ones, or at another second.");
    }

    /** How many of its largest records one producer may send in a second, or at once, if no other sends any. */
    public static long mostPerSec(Setup setup, ProducerName producer) {
        int bytes = Stream.of(
                        setup.producers().stream()
                                .filter(one -> one.name().equals(producer))
                                .map(ProducerSetup::source),
                        setup.queues().producers().stream()
                                .filter(one -> one.name().equals(producer))
                                .map(QueueProducerSetup::source),
                        setup.firehose().producers().stream()
                                .filter(one -> one.name().equals(producer))
                                .map(DeliveryProducerSetup::source))
                .flatMap(sources -> sources)
                .mapToInt(RecordSize::most)
                .findFirst()
                .orElse(RecordSize.LEAST);
        return MOST_BYTES_PER_SEC / bytes;
    }

    /** All that is too much, in the order in which it is found. */
    public static List<Excess> of(Setup setup) {
        Demand demand = new Demand();
        List<@Nullable Excess> all = new ArrayList<>();
        setup.streams().forEach(stream -> all.add(demand.add(stream)));
        setup.applications().forEach(application -> all.add(demand.add(application)));
        setup.producers().forEach(producer -> {
            all.add(demand.addKeys(producer));
            all.add(ofTemplate(producer));
            all.add(demand.addBytes(producer));
        });
        setup.queues().producers().forEach(producer -> {
            all.add(demand.addKeys(producer));
            all.add(ofTemplate(producer));
            all.add(demand.addBytes(producer));
        });
        setup.firehose().producers().forEach(producer -> {
            all.add(demand.addKeys(producer));
            all.add(ofTemplate(producer));
            all.add(demand.addBytes(producer));
        });
        setup.queues().workers().forEach(workers -> all.add(demand.add(workers)));
        setup.actions().forEach(action -> all.add(demand.add(action)));
        setup.actions().forEach(action -> all.add(demand.addBurst(action)));
        return all.stream().filter(Objects::nonNull).toList();
    }

    private @Nullable Excess shards(StreamName stream, long count) {
        long before = shards.getOrDefault(stream, 0L);
        shardCount += Math.max(0, count - before);
        shards.put(stream, Math.max(before, count));
        return shardCount <= MOST_SHARDS || count <= before
                ? null
                : new Excess(
                        String.format(
                                Locale.ROOT,
                                "With this there are %,d shards; an experiment has %,d at most.",
                                shardCount,
                                MOST_SHARDS),
                        "Give its streams fewer shards.");
    }

    private @Nullable Excess workers(int more) {
        workerCount += more;
        return workerCount <= MOST_WORKERS || more == 0
                ? null
                : new Excess(
                        String.format(
                                Locale.ROOT,
                                "With this there are %,d workers; an experiment has %,d at most.",
                                workerCount,
                                MOST_WORKERS),
                        "Give its applications fewer workers.");
    }

    private @Nullable Excess rate(ProducerName producer, double to) {
        double before = perSec.getOrDefault(producer, 0.0);
        if (to <= before) {
            return null;
        }
        perSec.put(producer, to);
        bytesPerSec += (to - before) * recordBytes.getOrDefault(producer, RecordSize.LEAST);
        return tooMuch(bytesPerSec, "Lower the rate, or make the payload smaller.");
    }

    private static @Nullable Excess tooMuch(double bytes, String hint) {
        return bytes <= MOST_BYTES_PER_SEC
                ? null
                : new Excess(
                        String.format(
                                Locale.ROOT,
                                "With this up to %,.0f MB are sent in a second; an experiment sends %,.0f at most.",
                                bytes / (1 << 20),
                                (double) (MOST_BYTES_PER_SEC >> 20)),
                        hint);
    }
}
