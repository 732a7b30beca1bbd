package dev.shardlab.engine.kcl;

import static dev.shardlab.engine.Lab.ORDERS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.command.kcl.ApplicationCommand.CreateApplication;
import dev.shardlab.command.kcl.ApplicationCommand.StartWorker;
import dev.shardlab.command.kinesis.StreamCommand.DecreaseRetention;
import dev.shardlab.command.kinesis.StreamCommand.IncreaseRetention;
import dev.shardlab.command.kinesis.StreamCommand.SplitShard;
import dev.shardlab.engine.Lab;
import dev.shardlab.engine.kinesis.stream.ServiceDelays;
import dev.shardlab.event.ApplicationEvent.ShardAssigned;
import dev.shardlab.event.Event;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.HashKeyRange;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.model.kinesis.ShardId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An application shares out its shards when what may be read has changed, and is left alone when it has not. */
class RebalancingTest {

    private static final ApplicationName BILLING = new ApplicationName("billing");
    private static final WorkerName ADA = new WorkerName("ada");

    private final Lab lab = Lab.withStream(1);

    private void adaWorks() {
        lab.ask(new CreateApplication(BILLING, ORDERS, IteratorType.TRIM_HORIZON, Duration.ofSeconds(10)));
        lab.ask(new StartWorker(BILLING, ADA));
    }

    private void splitInTheMiddle() {
        String middle = HashKeyRange.even(2).getLast().start().toBigInteger().toString();
        lab.ask(new SplitShard(ORDERS, new ShardId(0), new java.math.BigInteger(middle)));
    }

    @Test
    void children_are_given_to_workers_when_a_shorter_retention_has_dropped_the_parent_they_waited_for() {
        adaWorks();
        lab.ask(new IncreaseRetention(ORDERS, Duration.ofHours(48)));
        lab.put("key", "unread");
        splitInTheMiddle();
        lab.pass(ServiceDelays.RESHARD_STEP);
        lab.pass(Duration.ofHours(30));

        List<Event> happened = lab.happens(new DecreaseRetention(ORDERS, Duration.ofHours(24)));

        assertEquals(
                List.of(
                        new ShardAssigned(lab.now(), BILLING, new ShardId(0), null, 0),
                        new ShardAssigned(lab.now(), BILLING, new ShardId(1), ADA, 0),
                        new ShardAssigned(lab.now(), BILLING, new ShardId(2), ADA, 0)),
                lab.reactsTo(happened));
    }

    @Test
    void nobody_reacts_to_records_that_are_stored_or_expire() {
        adaWorks();
        lab.put("key", "data");

        assertEquals(
                List.of(),
                lab.reactsTo(lab.history()
                        .subList(lab.history().size() - 1, lab.history().size())));
        assertEquals(1, lab.pass(Duration.ofHours(25)).size());
    }
}
