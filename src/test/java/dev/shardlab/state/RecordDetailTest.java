package dev.shardlab.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.model.IntColumn;
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
        for (int i = from; i < to; i++) {
            if (i == appends.size()) {
                appends.add(new RecordsAppended(
                        new VirtualTime(i),
                        new StreamName("s"),
                        i,
                        new ProducerName("p"),
                        RecordBatch.builder().build(),
                        IntColumn.of(),
                        IntColumn.of()));
            }
            filled.add(appends.get(i), i % 7);
        }
        return filled;
    }

    private void isThere(int from, int to) {
        for (int i = from; i < to; i++) {
            assertSame(appends.get(i), detail.append(i));
            assertEquals(i % 7, detail.position(i));
        }
    }

    @Test
    void what_was_forgotten_is_gone_and_nothing_else() {
        detail.forget(1_000, 7_500);

        isThere(0, 1_000);
        for (int i = 1_000; i < 7_500; i++) {
            assertNull(detail.append(i));
            assertEquals(-1, detail.position(i));
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
            detail.fillIn(filled(from, to), from, to);
            isThere(0, COUNT);
        }
    }

    @Test
    void one_may_forget_all_and_go_on() {
        detail.forget(0, COUNT);
        detail.add(appends.getFirst(), 3);
        assertSame(appends.getFirst(), detail.append(COUNT));
        assertEquals(3, detail.position(COUNT));
        assertNull(detail.append(COUNT - 1));
    }
}
