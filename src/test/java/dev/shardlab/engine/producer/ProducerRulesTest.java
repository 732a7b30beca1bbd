package dev.shardlab.engine.producer;

import static dev.shardlab.engine.Lab.ORDERS;
import static dev.shardlab.engine.Lab.SHOP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.command.Reply.Refused;
import dev.shardlab.command.producer.ProducerCommand.Abandon;
import dev.shardlab.command.producer.ProducerCommand.ReceiveAnswer;
import dev.shardlab.command.producer.ProducerCommand.ReportInputProblem;
import dev.shardlab.command.producer.ProducerCommand.ScheduleRetry;
import dev.shardlab.command.producer.ProducerCommand.SendPut;
import dev.shardlab.command.producer.ProducerCommand.SetRate;
import dev.shardlab.command.producer.ProducerCommand.StartProducer;
import dev.shardlab.engine.Lab;
import dev.shardlab.event.ProducerEvent.InputProblem;
import dev.shardlab.event.ProducerEvent.ProducerStarted;
import dev.shardlab.event.ProducerEvent.PutAnswered;
import dev.shardlab.event.ProducerEvent.PutSent;
import dev.shardlab.event.ProducerEvent.RateChanged;
import dev.shardlab.event.ProducerEvent.RecordsAbandoned;
import dev.shardlab.event.ProducerEvent.RetryScheduled;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.RecordBatch;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProducerRulesTest {

    private static final RecordBatch BATCH =
            RecordBatch.builder().add("a", new byte[3]).build();

    private final Lab lab = Lab.withStream(1);

    @Test
    void what_a_producer_reports_becomes_fact_as_it_is() {
        VirtualTime now = lab.now();
        VirtualTime arrives = now.plusMicros(10);
        VirtualTime answered = now.plusMicros(20);

        assertEquals(List.of(new ProducerStarted(now, SHOP, ORDERS)), lab.happens(new StartProducer(SHOP, ORDERS)));
        assertEquals(List.of(new RateChanged(now, SHOP, 2.5)), lab.happens(new SetRate(SHOP, 2.5)));
        assertEquals(
                List.of(new PutSent(now, SHOP, 1, ORDERS, BATCH, 2, 0, arrives, answered)),
                lab.happens(new SendPut(1, SHOP, ORDERS, BATCH, 2, 0, arrives, answered)));
        assertEquals(List.of(new PutAnswered(now, SHOP, 1)), lab.happens(new ReceiveAnswer(1, SHOP)));
        assertEquals(
                List.of(new RetryScheduled(now, SHOP, 1, BATCH, 2, answered)),
                lab.happens(new ScheduleRetry(1, SHOP, BATCH, 2, answered)));
        assertEquals(
                List.of(new RecordsAbandoned(now, SHOP, 1, BATCH, 3)), lab.happens(new Abandon(1, SHOP, BATCH, 3)));
        assertEquals(
                List.of(new InputProblem(now, SHOP, 17, 1, "no key")),
                lab.happens(new ReportInputProblem(SHOP, 17, 1, "no key")));
    }

    @Test
    void only_a_producer_that_has_started_can_report_and_none_starts_twice() {
        assertEquals(
                new Refused(ErrorCode.RESOURCE_NOT_FOUND, "Producer shop has not started."),
                lab.ask(new SetRate(SHOP, 1)));
        lab.ask(new StartProducer(SHOP, ORDERS));
        assertEquals(
                new Refused(ErrorCode.RESOURCE_IN_USE, "Producer shop has already started."),
                lab.ask(new StartProducer(SHOP, ORDERS)));
    }

    @Test
    void a_request_is_in_flight_from_its_sending_to_its_answer() {
        lab.ask(new StartProducer(SHOP, ORDERS));
        lab.ask(new SendPut(1, SHOP, ORDERS, BATCH, 1, 0, lab.now(), lab.now()));
        assertEquals(
                1, lab.state().producers().named(SHOP).orElseThrow().inFlight().size());
        lab.put(BATCH);
        lab.ask(new ReceiveAnswer(1, SHOP));

        assertTrue(lab.state().producers().named(SHOP).orElseThrow().inFlight().isEmpty());
        assertEquals(1, lab.state().producers().named(SHOP).orElseThrow().stored());
    }
}
