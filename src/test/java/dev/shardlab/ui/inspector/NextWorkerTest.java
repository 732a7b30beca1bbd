package dev.shardlab.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.model.WorkerName;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NextWorkerTest {

    private static String after(String... names) {
        List<WorkerName> workers = Stream.of(names).map(WorkerName::new).toList();
        return NextWorker.after(workers).value();
    }

    @Test
    void a_new_worker_is_named_in_the_manner_of_the_others() {
        assertEquals("A", after());
        assertEquals("C", after("A", "B"));
        assertEquals("w-3", after("w-1", "w-2"));
        assertEquals("worker 10", after("worker 9"));
        assertEquals("cart-2", after("cart"));
    }

    @Test
    void a_name_that_is_taken_is_passed_over() {
        assertEquals("w-11", after("w-10", "w-9"));
    }
}
