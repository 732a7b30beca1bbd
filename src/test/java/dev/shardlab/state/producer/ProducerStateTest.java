package dev.shardlab.state.producer;

import static dev.shardlab.engine.Lab.ORDERS;
import static dev.shardlab.engine.Lab.SHOP;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.command.kinesis.RecordReply.PutOutcome;
import dev.shardlab.command.kinesis.StreamCommand.PutRecords;
import dev.shardlab.command.producer.ProducerCommand.Abandon;
import dev.shardlab.command.producer.ProducerCommand.ReceiveAnswer;
import dev.shardlab.command.producer.ProducerCommand.ScheduleRetry;
import dev.shardlab.command.producer.ProducerCommand.SendPut;
import dev.shardlab.command.producer.ProducerCommand.StartProducer;
import dev.shardlab.engine.Lab;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.RecordBatch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a producer's requests leave behind, from sending over refusal and retry to giving up. */
class ProducerStateTest {

    private final Lab lab = Lab.withStream(1);

    @Test
    void every_record_sent_is_stored_or_waits_or_is_given_up() {
        lab.ask(new StartProducer(SHOP, ORDERS));
        lab.put(HashKey.MIN, 499, 1);
        lab.put(HashKey.MIN, 499, 1);
        RecordBatch batch = RecordBatch.builder()
                .add("a", new byte[1])
                .add("b", new byte[1])
                .add("c", new byte[1])
                .build();
        long storedBefore = producer().stored();

        send(101, batch, 1, 0);
        PutOutcome outcome = (PutOutcome) lab.ask(new PutRecords(101, SHOP, ORDERS, batch));
        assertEquals(1, producer().inFlight().iterator().next().throttled().size());
        lab.ask(new ReceiveAnswer(101, SHOP));
        RecordBatch refused = batch.select(outcome.refused());
        lab.ask(new ScheduleRetry(101, SHOP, refused, 2, lab.now().plusMicros(100)));
        assertEquals(1, producer().retries().size());

        send(102, refused, 2, 101);
        assertEquals(List.of(), List.copyOf(producer().retries()));
        lab.ask(new PutRecords(102, SHOP, ORDERS, refused));
        lab.ask(new ReceiveAnswer(102, SHOP));
        lab.ask(new Abandon(102, SHOP, refused, 2));

        assertEquals(3, producer().sent());
        assertEquals(2, producer().stored() - storedBefore);
        assertEquals(2, producer().throttled());
        assertEquals(1, producer().retried());
        assertEquals(1, producer().abandoned());
        assertEquals(0, producer().inFlight().size());
        assertEquals(1, lab.state().totals().abandoned());
    }

    private void send(long call, RecordBatch batch, int attempt, long retryOf) {
        VirtualTime now = lab.now();
        lab.ask(new SendPut(call, SHOP, ORDERS, batch, attempt, retryOf, now, now));
    }

    private ProducerState producer() {
        return lab.state().producers().named(SHOP).orElseThrow();
    }
}
