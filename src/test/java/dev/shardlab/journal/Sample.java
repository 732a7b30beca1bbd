package dev.shardlab.journal;

import dev.shardlab.journal.disk.DiskStorage;
import dev.shardlab.journal.disk.KeepLimits;
import dev.shardlab.journal.disk.MemoryDisk;
import dev.shardlab.journal.records.SegmentFiles;
import dev.shardlab.live.JournalEntry;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A small session, and its journal on a disk in memory. */
final class Sample {

    static final Scenario SCENARIO = ScenarioReader.read("sample.json", """
                    {
                      "shardlab": 1,
                      "title": "Clicks: a sample",
                      "start": "2026-03-02T09:00:00Z",
                      "duration": "1h",
                      "seed": 42,
                      "streams": [{"name": "clicks", "shards": 2}],
                      "producers": [{"name": "web", "rate": 5}]
                    }
                    """).orThrow();

    static final VirtualTime START = SCENARIO.setup().start();

    static final Origin ORIGIN = new Origin(
            SCENARIO,
            Path.of("sample.json").toAbsolutePath(),
            List.of(new InputStamp("log", Path.of("access.log").toAbsolutePath(), 1_234, -5)),
            "Shardlab 0.1");

    private Sample() {}

    static Journal journalOn(MemoryDisk disk) {
        return Journal.of(
                SCENARIO.setup(),
                () -> {
                    FrameFile frames = FrameFile.begin(disk, KeepLimits.USUAL);
                    ORIGIN.append(frames);
                    return file(frames, disk);
                },
                KeepLimits.USUAL);
    }

    private static Journal.File file(FrameFile frames, MemoryDisk disk) {
        return new Journal.File() {
            @Override
            public SegmentFiles records() {
                throw new IllegalStateException("no records leave memory here");
            }

            @Override
            public FrameFile frames() {
                return frames;
            }

            @Override
            public DiskStorage beginCalls() {
                return new MemoryDisk(Integer.MAX_VALUE);
            }

            @Override
            public void discard() {
                disk.isDiscarded = true;
            }
        };
    }

    /**
     * A journal with each of these deeds committed.
     *
     * @param ends takes where the file ended after each of them; first, where it ended before them all
     */
    static byte[] journal(List<JournalEntry> deeds, List<Integer> ends) {
        MemoryDisk disk = new MemoryDisk(Integer.MAX_VALUE);
        FrameFile frames = FrameFile.begin(disk, KeepLimits.USUAL);
        try {
            ORIGIN.append(frames);
            frames.commit();
            ends.add((int) disk.sizeBytes());
            for (JournalEntry deed : deeds) {
                new JournalEntryFormat(START).append(deed, frames);
                frames.commit();
                ends.add((int) disk.sizeBytes());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return disk.contents();
    }

    static byte[] journal(List<JournalEntry> deeds) {
        return journal(deeds, new ArrayList<>());
    }

    static Recovery recovered(byte[] bytes) {
        return recovered(MemoryDisk.holding(bytes));
    }

    static Recovery recovered(MemoryDisk disk) {
        try {
            return JournalReader.read(disk, Seal.NONE);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
