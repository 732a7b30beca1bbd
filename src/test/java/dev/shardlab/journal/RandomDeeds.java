package dev.shardlab.journal;

import dev.shardlab.live.JournalEntry;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.sim.setup.Action;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Deeds by chance, of every kind and with every kind of action; the same for the same seed. They need not fit together. */
final class RandomDeeds {

    private static final String LETTERS = "abcXYZ019 -_./\\\"{}[]:,é€😀";

    private final Random random;

    private RandomDeeds(long seed) {
        random = new Random(seed);
    }

    static Stream<JournalEntry> of(long seed) {
        RandomDeeds deeds = new RandomDeeds(seed);
        return Stream.generate(deeds::deed);
    }

    /** Those among them that fit together in a laboratory of the sample. */
    static Stream<JournalEntry> fitting(long seed) {
        JournalEntryCheck check = new JournalEntryCheck(Sample.SCENARIO.setup());
        return of(seed).filter(deed -> {
            try {
                check.accept(deed);
                return true;
            } catch (IllegalArgumentException _) {
                return false;
            }
        });
    }

    static List<JournalEntry> fitting(long seed, int count) {
        return fitting(seed).limit(count).toList();
    }

    static List<JournalEntry> of(long seed, int count) {
        return of(seed).limit(count).toList();
    }

    private JournalEntry deed() {
        int branch = random.nextInt(5);
        return switch (random.nextInt(7)) {
            case 0 -> new JournalEntry.Forked(branch, random.nextInt(5), time(), text(30));
            case 1 -> new JournalEntry.Renamed(branch, text(100));
            case 2 -> new JournalEntry.Deleted(branch);
            case 3, 4 -> new JournalEntry.Shown(branch, time());
            default -> new JournalEntry.Took(branch, time(), action());
        };
    }

    private Action action() {
        StreamName stream = new StreamName("clicks");
        return switch (random.nextInt(10)) {
            case 0 -> new Action.Split(stream, shard(), null);
            case 1 -> new Action.Split(stream, shard(), HashKey.parse(new BigInteger(128, random).toString()));
            case 2 -> new Action.Merge(stream, shard(), shard());
            case 3 -> new Action.SetShardCount(stream, 1 + random.nextInt(100));
            case 4 -> new Action.SetRetention(stream, Duration.ofHours(24 + random.nextInt(8_000)));
            case 5 -> new Action.SetRate(new ProducerName(text(20)), random.nextDouble() * 1_000_000);
            case 6 -> new Action.SendBurst(new ProducerName(text(20)), 1 + random.nextInt(1_000_000));
            case 7 -> new Action.StartWorker(new ApplicationName(text(20)), new WorkerName(text(20)));
            case 8 -> new Action.KillWorker(new ApplicationName(text(20)), new WorkerName(text(20)));
            default -> new Action.StopWorker(new ApplicationName(text(20)), new WorkerName(text(20)));
        };
    }

    private VirtualTime time() {
        return Sample.START.plusMicros(random.nextLong(3_600_000_000L));
    }

    private ShardId shard() {
        return new ShardId(random.nextInt(1_000));
    }

    private String text(int most) {
        StringBuilder text = new StringBuilder("x");
        int[] letters = LETTERS.codePoints().toArray();
        for (int i = random.nextInt(most); i > 0; i--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }
}
