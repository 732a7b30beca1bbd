package dev.shardlab.state.kinesis;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.shardlab.event.PutOrigin;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.Placement;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.StreamName;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AppendsTest {

    private static final int COUNT = 10_000;

    private final List<RecordsAppended> events = new ArrayList<>();
    private final Appends appends = filled(0, COUNT);

    private Appends filled(int from, int to) {
        Appends filled = new Appends();
        for (int i = from; i < to; i++) {
            if (i == events.size()) {
                events.add(new RecordsAppended(
                        new VirtualTime(i),
                        new StreamName("s"),
                        PutOrigin.of(new ProducerName("p"), i),
                        RecordBatch.builder().build(),
                        Placement.of(IntColumn.of(), IntColumn.of())));
            }
            filled.add(events.get(i));
        }
        return filled;
    }

    private void areThere(int from, int to) {
        for (int i = from; i < to; i++) {
            assertSame(events.get(i), appends.get(i));
        }
    }

    @Test
    void what_was_forgotten_is_gone_and_nothing_else() {
        appends.forget(1_000, 7_500);

        areThere(0, 1_000);
        for (int i = 1_000; i < 7_500; i++) {
            assertNull(appends.get(i));
        }
        areThere(7_500, COUNT);
    }

    @Test
    void what_is_filled_in_again_is_there_again() {
        Random random = new Random(3);
        for (int round = 0; round < 100; round++) {
            int from = random.nextInt(COUNT - 1);
            int to = from + random.nextInt(COUNT - from);
            appends.forget(from, to);
            appends.fillIn(filled(from, to), to - from, from);
            areThere(0, COUNT);
        }
    }

    @Test
    void one_may_forget_all_and_go_on() {
        appends.forget(0, COUNT);
        appends.add(events.getFirst());
        assertSame(events.getFirst(), appends.get(COUNT));
        assertNull(appends.get(COUNT - 1));
    }
}
