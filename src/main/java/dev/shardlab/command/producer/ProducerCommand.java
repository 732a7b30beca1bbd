package dev.shardlab.command.producer;

import dev.shardlab.command.Command;
import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.StreamName;

/** What a producer reports about itself, so that it is in the log like everything else. */
public sealed interface ProducerCommand extends Command {

    ProducerName producer();

    /** A producer enters the stage. */
    record StartProducer(ProducerName producer, StreamName stream) implements ProducerCommand {}

    /** From now on the producer means to send at this rate. */
    record SetRate(ProducerName producer, double recordsPerSec) implements ProducerCommand {}

    /**
     * A request leaves the producer.
     *
     * @param attempt 1 for the first sending of these records, counting up with each retry
     * @param retryOf the request that carried them before, 0 at the first attempt
     * @param arrivesAt when it will reach the service
     * @param answeredAt when the answer will be back; the service itself takes no time
     */
    record SendPut(
            long call,
            ProducerName producer,
            StreamName stream,
            RecordBatch batch,
            int attempt,
            long retryOf,
            VirtualTime arrivesAt,
            VirtualTime answeredAt)
            implements ProducerCommand {}

    /** The answer to a request has reached the producer. */
    record ReceiveAnswer(long call, ProducerName producer) implements ProducerCommand {}

    /** Refused records will be sent again. */
    record ScheduleRetry(long call, ProducerName producer, RecordBatch batch, int attempt, VirtualTime retryAt)
            implements ProducerCommand {}

    /** Refused records are given up after the last attempt. */
    record Abandon(long call, ProducerName producer, RecordBatch batch, int attempts) implements ProducerCommand {}

    /**
     * Lines of an input file could not become records; the rest still plays.
     *
     * @param line from 1, the last one; 0 when the whole file is meant
     * @param lines how many could not since this was reported before
     */
    record ReportInputProblem(ProducerName producer, long line, long lines, String problem)
            implements ProducerCommand {}
}
