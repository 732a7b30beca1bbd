package dev.shardlab.journal.records;

import dev.shardlab.state.kinesis.ArchivedRecords;
import dev.shardlab.state.kinesis.RecordArchive;
import dev.shardlab.state.kinesis.RecordStretch;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** What is kept of one history: its sections, by the number of their first record. */
final class KeptHistory implements RecordArchive.History {

    private final RecordSegments all;
    private final int number;
    private final ConcurrentSkipListMap<Long, RecordSection> sections = new ConcurrentSkipListMap<>();

    KeptHistory(RecordSegments all, int number) {
        this.all = all;
        this.number = number;
    }

    int number() {
        return number;
    }

    @Override
    public void keep(RecordStretch stretch) {
        all.keep(this, stretch);
    }

    @Override
    public boolean keeps(long from, long to) {
        long at = from;
        while (at < to) {
            Map.Entry<Long, RecordSection> entry = sections.floorEntry(at);
            if (entry == null || entry.getValue().to() <= at) {
                return false;
            }
            at = entry.getValue().to();
        }
        return true;
    }

    void add(long from, RecordSection section) {
        sections.put(from, section);
    }

    @Override
    public @Nullable ArchivedRecords find(int shard, long index, long record) {
        Map.Entry<Long, RecordSection> entry = sections.floorEntry(record);
        if (entry == null || entry.getValue().to() <= record) {
            return null;
        }
        RecordSection section = entry.getValue();
        try {
            return section.read(shard, index);
        } catch (IOException | IllegalArgumentException e) {
            if (drop(entry.getKey(), section)) {
                all.damaged(section.segment(), e);
            }
            return null;
        }
    }

    private boolean drop(long from, RecordSection section) {
        boolean had = sections.remove(from, section);
        if (had) {
            all.left(section.segment());
        }
        return had;
    }

    /** Has nothing in a segment any more. */
    void forget(Segment segment) {
        sections.forEach((from, section) -> {
            if (section.segment() == segment) {
                drop(from, section);
            }
        });
    }

    @Override
    public void release(long from, long to) {
        List<Map.Entry<Long, RecordSection>> some =
                List.copyOf(sections.tailMap(from, true).entrySet());
        for (Map.Entry<Long, RecordSection> entry : some) {
            if (entry.getValue().to() > to) {
                return;
            }
            drop(entry.getKey(), entry.getValue());
        }
    }
}
