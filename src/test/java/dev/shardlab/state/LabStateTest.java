package dev.shardlab.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.shardlab.engine.Lab;
import dev.shardlab.event.Event;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.event.StreamEvent.StreamActivated;
import dev.shardlab.model.HashKey;
import dev.shardlab.model.IntColumn;
import dev.shardlab.model.Placement;
import dev.shardlab.model.RecordBatch;
import dev.shardlab.model.StreamName;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

    private static RecordsAppended appended(Lab lab, String text) {
        RecordBatch batch = RecordBatch.builder()
                .add("a", text.getBytes(StandardCharsets.UTF_8))
                .build();
        return new RecordsAppended(
                lab.now(), Lab.ORDERS, 77, Lab.SHOP, batch, Placement.of(IntColumn.of(0), IntColumn.of(0)));
    }

    private static List<String> texts(LabState state) {
        return shard(state).records(0, shard(state).next()).stream()
                .map(Lab::text)
                .toList();
    }

    private static ShardState shard(LabState state) {
        return state.stream(Lab.ORDERS).orElseThrow().shards().getFirst();
    }
}
