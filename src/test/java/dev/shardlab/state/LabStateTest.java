package dev.shardlab.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.shardlab.engine.Lab;
import dev.shardlab.event.Event;
import dev.shardlab.event.PutOrigin;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.event.StreamEvent.StreamActivated;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.Placement;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.RecordRun;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.kinesis.StreamRecord;
import dev.shardlab.state.kinesis.ShardLog;
import dev.shardlab.state.kinesis.ShardState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One history, many states: each sees the records within its own bounds, whoever has been further. */
class LabStateTest {

    @Test
    void an_earlier_state_over_the_same_logs_sees_only_its_own_records() {
        Lab lab = Lab.withStream(1);
        lab.put("a", "1");
        LabState checkpoint = lab.state().copy();
        lab.put("a", "2");

        assertEquals(1, shard(checkpoint).next());
        assertEquals(2, lab.shard(0).next());
    }

    @Test
    void going_back_and_folding_the_same_events_again_ends_in_the_same_state() {
        Lab lab = Lab.withStream(2);
        LabState checkpoint = lab.state().copy();
        int from = lab.history().size();
        for (int i = 0; i < 100; i++) {
            lab.put("key-" + i, "record " + i);
            lab.pass(Duration.ofMillis(400));
        }
        List<Event> later = lab.history().subList(from, lab.history().size());
        later.forEach(checkpoint::apply);

        assertEquals(lab.state().describe(), checkpoint.describe());
    }

    @Test
    void a_fork_takes_another_future_and_leaves_the_first_one_alone() {
        Lab lab = Lab.withStream(1);
        lab.put("a", "shared");
        LabState fork = lab.state().fork();
        lab.put("a", "here");
        fork.apply(appended(lab, "there"));

        assertEquals(List.of("shared", "here"), texts(lab.state()));
        assertEquals(List.of("shared", "there"), texts(fork));
        assertNotEquals(lab.state().describe(), fork.describe());
    }

    @Test
    void thousands_of_records_stay_in_their_places() {
        Lab lab = Lab.withStream(1);
        for (int second = 0; second < 20; second++) {
            lab.put(HashKey.MIN, 500, second);
            lab.pass(Duration.ofSeconds(1));
        }
        ShardState shard = lab.shard(0);

        assertEquals(10_000, shard.next());
        for (int index = 0; index < 10_000; index++) {
            assertEquals(index / 500, shard.record(index).data().length);
            assertEquals(index % 500, shard.record(index).position());
        }
    }

    @Test
    void records_of_a_range_are_looked_up_by_their_place() {
        Lab lab = Lab.withStream(1);
        lab.put("a", "0");
        lab.put("a", "1");
        lab.put("a", "2");

        assertEquals(
                List.of(lab.shard(0).record(1), lab.shard(0).record(2)),
                lab.shard(0).records(1, 3));
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> lab.shard(0).records(1, 3).get(2));
    }

    @Test
    void an_event_of_something_that_is_not_there_is_an_error_of_the_history() {
        LabState state = LabState.startingAt(Lab.START);
        assertThrows(
                IllegalStateException.class,
                () -> state.apply(new StreamActivated(Lab.START, new StreamName("nowhere"))));
    }

    @Test
    void a_portion_is_the_most_that_fits_and_ends_where_it_is_to_end() {
        Lab lab = Lab.withStream(1);
        for (int size = 1; size <= 30; size++) {
            lab.put(HashKey.MIN, 1 + size % 3, size);
        }
        ShardState shard = lab.shard(0);
        for (long from = 0; from <= shard.next(); from++) {
            for (int most = 0; most < 200; most += 7) {
                long to = Math.min(shard.next(), from + most % 11);
                int bytes = 0;
                long at = from;
                while (at < to && bytes + shard.log().sizeBytes(at) <= most) {
                    bytes += shard.log().sizeBytes(at++);
                }
                assertEquals(new ShardLog.Portion(at, bytes), shard.log().portion(from, to, most));
            }
        }
    }

    @Test
    void neighbours_that_came_together_are_one_run_wherever_the_slice_begins_and_ends() {
        Lab lab = Lab.withStream(2);
        for (int request = 0; request < 20; request++) {
            RecordBatch.Builder batch = RecordBatch.builder();
            for (int i = 0; i <= request % 5; i++) {
                batch.add("k", i % 3 == 1 ? HashKey.MAX : HashKey.MIN, new byte[] {(byte) request, (byte) i});
            }
            lab.put(batch.build());
            lab.pass(Duration.ofSeconds(1));
        }

        ShardState shard = lab.shard(0);
        for (long from = 0; from <= shard.next(); from++) {
            for (long to = from; to <= shard.next(); to++) {
                List<StreamRecord> fromRuns = new ArrayList<>();
                for (RecordRun run : shard.records(from, to).runs()) {
                    for (int i = 0; i < run.size(); i++) {
                        fromRuns.add(new StreamRecord(
                                Lab.ORDERS,
                                shard.id(),
                                run.sequenceNumber(i),
                                run.arrival(),
                                run.batch(),
                                run.position(i)));
                    }
                }
                assertEquals(shard.records(from, to), fromRuns);
            }
        }
    }

    private static RecordsAppended appended(Lab lab, String text) {
        RecordBatch batch = RecordBatch.builder()
                .add("a", text.getBytes(StandardCharsets.UTF_8))
                .build();
        return new RecordsAppended(
                lab.now(),
                Lab.ORDERS,
                PutOrigin.of(Lab.SHOP, 77),
                batch,
                Placement.of(IntColumn.of(0), IntColumn.of(0)));
    }

    private static List<String> texts(LabState state) {
        return shard(state).records(0, shard(state).next()).stream()
                .map(Lab::text)
                .toList();
    }

    private static ShardState shard(LabState state) {
        return state.kinesis().stream(Lab.ORDERS).orElseThrow().shards().getFirst();
    }
}
