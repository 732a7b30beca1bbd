package dev.shardlab.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.kcl.ApplicationCommand.CreateApplication;
import dev.shardlab.command.kcl.ApplicationCommand.StartWorker;
import dev.shardlab.command.kinesis.StreamCommand.CreateStream;
import dev.shardlab.command.kinesis.StreamCommand.GetRecords;
import dev.shardlab.engine.kinesis.stream.ServiceDelays;
import dev.shardlab.event.ApplicationEvent.ShardAssigned;
import dev.shardlab.event.StreamEvent.ShardsOpened;
import dev.shardlab.event.StreamEvent.StreamActivated;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.Caller;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamLimits;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The way of a record through the engine, from the creation of its stream to the application that reads it. */
class EngineTest {

    private static final ApplicationName BILLING = new ApplicationName("billing");
    private static final WorkerName ADA = new WorkerName("ada");

    @Test
    void a_application_that_waits_for_a_stream_gets_its_shards_in_the_moment_they_open() {
        Lab lab = new Lab();
        lab.ask(new CreateStream(Lab.ORDERS, 2, StreamLimits.MIN_RETENTION));
        lab.ask(new CreateApplication(BILLING, Lab.ORDERS, IteratorType.TRIM_HORIZON, Duration.ofSeconds(10)));
        lab.ask(new StartWorker(BILLING, ADA));

        var happened = lab.pass(ServiceDelays.CREATION);

        assertEquals(
                List.of(ShardsOpened.class, StreamActivated.class, ShardAssigned.class, ShardAssigned.class),
                happened.stream().map(Object::getClass).toList());
    }

    @Test
    void what_is_put_comes_back_byte_for_byte_to_the_worker_that_owns_the_shard() {
        Lab lab = Lab.withStream(1);
        lab.ask(new CreateApplication(BILLING, Lab.ORDERS, IteratorType.TRIM_HORIZON, Duration.ofSeconds(10)));
        lab.ask(new StartWorker(BILLING, ADA));
        lab.put("a", "first");
        lab.put("ü", "zweite Zeile");

        lab.ask(new ServiceCall(
                new Caller.ApplicationWorker(BILLING, ADA),
                new GetRecords(lab.iterator(0, IteratorType.TRIM_HORIZON), 10, 0)));

        assertEquals(List.of("first", "zweite Zeile"), lab.texts(0));
        assertEquals(
                2,
                lab.state()
                        .kcl()
                        .application(BILLING)
                        .orElseThrow()
                        .lease(new ShardId(0))
                        .orElseThrow()
                        .readIndex());
    }
}
