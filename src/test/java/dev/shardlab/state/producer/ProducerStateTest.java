package dev.shardlab.state.producer;

import static dev.shardlab.engine.Lab.ORDERS;
import static dev.shardlab.engine.Lab.SHOP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.shardlab.command.kinesis.RecordReply.PutOutcome;
import dev.shardlab.command.kinesis.StreamCommand.PutRecords;
import dev.shardlab.engine.Lab;
import dev.shardlab.event.ProducerEvent.ProducerStarted;
import dev.shardlab.event.ProducerEvent.PutAnswered;
import dev.shardlab.event.ProducerEvent.PutSent;
import dev.shardlab.event.ProducerEvent.RateChanged;
import dev.shardlab.event.ProducerEvent.RecordsAbandoned;
import dev.shardlab.event.ProducerEvent.RetryScheduled;
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
        lab.note(new ProducerStarted(lab.now(), SHOP, ORDERS));
        lab.put(HashKey.MIN, 499, 1);
        lab.put(HashKey.MIN, 499, 1);
        RecordBatch batch = RecordBatch.builder()
                .add("a", new byte[1])
                .add("b", new byte[1])
                .add("c", new byte[1])
                .build();
        long storedBefore = producer().stored();

        send(101, batch, 1, 0);
        PutOutcome outcome = (PutOutcome) lab.ask(new PutRecords(101, ORDERS, batch));
        assertEquals(1, producer().inFlight().iterator().next().throttled().size());
        lab.note(new PutAnswered(lab.now(), SHOP, 101));
        RecordBatch refused = batch.select(outcome.refused());
        lab.note(new RetryScheduled(lab.now(), SHOP, 101, refused, 2, lab.now().plusMicros(100)));
        assertEquals(1, producer().retries().size());

        send(102, refused, 2, 101);
        assertEquals(List.of(), List.copyOf(producer().retries()));
        lab.ask(new PutRecords(102, ORDERS, refused));
        lab.note(new PutAnswered(lab.now(), SHOP, 102));
        lab.note(new RecordsAbandoned(lab.now(), SHOP, 102, refused, 2));

        assertEquals(3, producer().sent());
        assertEquals(2, producer().stored() - storedBefore);
        assertEquals(2, producer().throttled());
        assertEquals(1, producer().retried());
        assertEquals(1, producer().abandoned());
        assertEquals(0, producer().inFlight().size());
        assertEquals(1, lab.state().totals().abandoned());
    }

    @Test
    void only_of_a_producer_that_has_started_something_can_be_told_and_none_starts_twice() {
        assertThrows(IllegalStateException.class, () -> lab.note(new RateChanged(lab.now(), SHOP, 1)));
        lab.note(new ProducerStarted(lab.now(), SHOP, ORDERS));
        lab.note(new RateChanged(lab.now(), SHOP, 2.5));
        assertEquals(2.5, producer().recordsPerSec());
        assertThrows(IllegalStateException.class, () -> lab.note(new ProducerStarted(lab.now(), SHOP, ORDERS)));
    }

    private void send(long call, RecordBatch batch, int attempt, long retryOf) {
        VirtualTime now = lab.now();
        lab.note(new PutSent(now, SHOP, call, ORDERS, batch, attempt, retryOf, now, now));
    }

    private ProducerState producer() {
        return lab.state().producers().named(SHOP).orElseThrow();
    }
}
