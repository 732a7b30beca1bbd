package dev.shardlab.model.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.model.Caller;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.WorkerName;
import org.junit.jupiter.api.Test;

/** The name that workers of a queue share, and the number of each. */
class FleetWorkerTest {

    private static FleetWorker of(String name) {
        return FleetWorker.of(new Caller.QueueWorker(new WorkerName(name)));
    }

    @Test
    void before_its_number_stands_the_name_that_a_worker_shares_with_others() {
        assertEquals(new FleetWorker("night-shift", 12), of("night-shift-12"));
    }

    @Test
    void who_has_no_number_shares_the_name_with_nobody() {
        assertEquals(new FleetWorker("night-shift", 0), of("night-shift"));
        assertEquals(new FleetWorker("packer", 0), of("packer"));
        assertEquals(new FleetWorker("boto3-", 0), FleetWorker.of(new Caller.Client(new ClientName("boto3-"))));
        assertEquals(new FleetWorker("host-123456789012", 0), of("host-123456789012"));
    }

    @Test
    void it_reads_as_the_worker_is_called() {
        assertEquals("packers-3", of("packers-3").toString());
        assertEquals("night-shift", of("night-shift").toString());
    }
}
