package dev.shardlab.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.Placement;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.RecordBatch;
import dev.shardlab.model.StreamName;
import dev.shardlab.model.VirtualTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecordDetailTest {

    private static final int COUNT = 10_000;

    private final List<RecordsAppended> appends = new ArrayList<>();
    private final RecordDetail detail = filled(0, COUNT);

    private RecordDetail filled(int from, int to) {
        RecordDetail filled = new RecordDetail();
        for (int run = from; run < to; run++) {
            if (run == appends.size()) {
                appends.add(new RecordsAppended(
                        new VirtualTime(run),
                        new StreamName("s"),
                        run,
                        new ProducerName("p"),
                        RecordBatch.builder().build(),
                        Placement.of(IntColumn.of(), IntColumn.of())));
            }
            filled.add(appends.get(run), run % 7);
        }
        return filled;
    }

    private void isThere(int from, int to) {
        for (int run = from; run < to; run++) {
            assertSame(appends.get(run), detail.append(run));
            assertEquals(run % 7, detail.group(run));
        }
    }

    @Test
    void what_was_forgotten_is_gone_and_nothing_else() {
        detail.forget(1_000, 7_500);

        isThere(0, 1_000);
        for (int run = 1_000; run < 7_500; run++) {
            assertNull(detail.append(run));
            assertEquals(-1, detail.group(run));
        }
        isThere(7_500, COUNT);
    }

    @Test
    void what_is_filled_in_again_is_there_again() {
        Random random = new Random(3);
        for (int round = 0; round < 100; round++) {
            int from = random.nextInt(COUNT - 1);
            int to = from + random.nextInt(COUNT - from);
            detail.forget(from, to);
            detail.fillIn(filled(from, to), to - from, from);
            isThere(0, COUNT);
        }
    }

    @Test
    void one_may_forget_all_and_go_on() {
        detail.forget(0, COUNT);
        detail.add(appends.getFirst(), 3);
        assertSame(appends.getFirst(), detail.append(COUNT));
        assertEquals(3, detail.group(COUNT));
        assertNull(detail.append(COUNT - 1));
    }
}
