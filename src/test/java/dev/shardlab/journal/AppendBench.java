package dev.shardlab.journal;

import dev.shardlab.journal.disk.FileStorage;
import dev.shardlab.journal.disk.KeepLimits;
import dev.shardlab.live.JournalEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What an entry costs: how many bytes, how long to append, and how long a commit waits for the disk. Run by hand; of two equal
 * lines the first warmed up:
 *
 * <pre>./mvnw test-compile
 * java -cp target/classes:target/test-classes:target/lib/* dev.shardlab.journal.AppendBench .</pre>
 */
public final class AppendBench {

    private static final int ENTRIES = 200_000;
    private static final byte[] PAYLOAD = new byte[100];

    private AppendBench() {}

    /** @param args the folder to write in; without one, where the system keeps what is temporary */
    public static void main(String[] args) throws IOException {
        Path folder = args.length > 0 ? Path.of(args[0]) : Path.of(System.getProperty("java.io.tmpdir"));
        for (int batch : new int[] {100_000, 10_000, 1_000, 100}) {
            entries(folder, batch);
        }
        deeds(folder);
    }

    private static void entries(Path folder, int batch) throws IOException {
        run(folder, frames -> {
            int commits = 0;
            long appending = 0;
            long committing = 0;
            for (int told = 0; told < ENTRIES; commits++) {
                long before = System.nanoTime();
                for (int i = 0; i < batch; i++, told++) {
                    frames.append((byte) 100, PAYLOAD);
                }
                long appended = System.nanoTime();
                frames.commit();
                appending += appended - before;
                committing += System.nanoTime() - appended;
            }
            say(
                    "entries of 100 bytes, %,7d a commit: append %4d ns each, commit %8.3f ms",
                    batch, appending / ENTRIES, committing / 1e6 / commits);
        });
    }

    private static void deeds(Path folder) throws IOException {
        List<JournalEntry> deeds = RandomDeeds.of(1, 20_000);
        JournalEntryFormat format = new JournalEntryFormat(Sample.START);
        run(folder, frames -> {
            long before = System.nanoTime();
            for (JournalEntry deed : deeds) {
                format.append(deed, frames);
            }
            say("deeds of every kind, by chance: append %d ns each", (System.nanoTime() - before) / deeds.size());
        });
        say(
                "deeds of every kind, by chance: %d bytes each",
                (Sample.journal(deeds).length - Sample.journal(List.of()).length) / deeds.size());
    }

    private interface Work {
        void on(FrameFile frames) throws IOException;
    }

    /** Once to warm up, once to tell. */
    private static void run(Path folder, Work work) throws IOException {
        for (int i = 0; i < 2; i++) {
            Path file = folder.resolve("append-bench.journal");
            try (FrameFile frames = FrameFile.begin(FileStorage.create(file), KeepLimits.USUAL)) {
                work.on(frames);
            } finally {
                Files.delete(file);
            }
        }
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
