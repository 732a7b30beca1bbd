package dev.shardlab.engine.producer;

import dev.shardlab.command.producer.ProducerCommand;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.event.ProducerEvent;
import dev.shardlab.event.ProducerEvent.InputProblem;
import dev.shardlab.event.ProducerEvent.ProducerStarted;
import dev.shardlab.event.ProducerEvent.PutAnswered;
import dev.shardlab.event.ProducerEvent.PutSent;
import dev.shardlab.event.ProducerEvent.RateChanged;
import dev.shardlab.event.ProducerEvent.RecordsAbandoned;
import dev.shardlab.event.ProducerEvent.RetryScheduled;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.producer.ProducerStates;

/** A producer's word about itself becomes fact; only one that has not entered the stage, or enters twice, is refused. */
public final class ProducerRules {

    private ProducerRules() {}

    public static Decision decide(ProducerStates state, ProducerCommand command, VirtualTime now) {
        boolean known = state.named(command.producer()).isPresent();
        if (command instanceof ProducerCommand.StartProducer && known) {
            return Decision.refused(
                    ErrorCode.RESOURCE_IN_USE, "Producer " + command.producer() + " has already started.");
        }
        if (!(command instanceof ProducerCommand.StartProducer) && !known) {
            return Decision.refused(
                    ErrorCode.RESOURCE_NOT_FOUND, "Producer " + command.producer() + " has not started.");
        }
        return Decision.done(fact(command, now));
    }

    private static ProducerEvent fact(ProducerCommand command, VirtualTime now) {
        return switch (command) {
            case ProducerCommand.StartProducer c -> new ProducerStarted(now, c.producer(), c.stream());
            case ProducerCommand.SetRate c -> new RateChanged(now, c.producer(), c.recordsPerSec());
            case ProducerCommand.SendPut c ->
                new PutSent(
                        now,
                        c.producer(),
                        c.call(),
                        c.stream(),
                        c.batch(),
                        c.attempt(),
                        c.retryOf(),
                        c.arrivesAt(),
                        c.answeredAt());
            case ProducerCommand.ReceiveAnswer c -> new PutAnswered(now, c.producer(), c.call());
            case ProducerCommand.ScheduleRetry c ->
                new RetryScheduled(now, c.producer(), c.call(), c.batch(), c.attempt(), c.retryAt());
            case ProducerCommand.Abandon c ->
                new RecordsAbandoned(now, c.producer(), c.call(), c.batch(), c.attempts());
            case ProducerCommand.ReportInputProblem c ->
                new InputProblem(now, c.producer(), c.line(), c.lines(), c.problem());
        };
    }
}
