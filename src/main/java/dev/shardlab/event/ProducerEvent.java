package dev.shardlab.event;

import dev.shardlab.model.ProducerName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.StreamName;

/** What happened at a producer. */
public sealed interface ProducerEvent extends Event {

    ProducerName producer();

    record ProducerStarted(VirtualTime at, ProducerName producer, StreamName stream) implements ProducerEvent {}

    record RateChanged(VirtualTime at, ProducerName producer, double recordsPerSec) implements ProducerEvent {}

    /**
     * A request left the producer; it is on the network until {@code arrivesAt}, its answer until {@code answeredAt}.
     *
     * @param attempt 1 for the first sending of these records
     * @param retryOf the request that carried them before, 0 at the first attempt
     */
    record PutSent(
            VirtualTime at,
            ProducerName producer,
            long call,
            StreamName stream,
            RecordBatch batch,
            int attempt,
            long retryOf,
            VirtualTime arrivesAt,
            VirtualTime answeredAt)
            implements ProducerEvent {}

    /** The answer reached the producer; the request is over. */
    record PutAnswered(VirtualTime at, ProducerName producer, long call) implements ProducerEvent {}

    /** Refused records wait at the producer and are sent again at {@code retryAt} as attempt {@code attempt}. */
    record RetryScheduled(
            VirtualTime at, ProducerName producer, long call, RecordBatch batch, int attempt, VirtualTime retryAt)
            implements ProducerEvent {}

    /** Refused records were given up after {@code attempts} attempts. */
    record RecordsAbandoned(VirtualTime at, ProducerName producer, long call, RecordBatch batch, int attempts)
            implements ProducerEvent {}

    /**
     * Lines of an input file could not become records: one that is shown, or several that are counted.
     *
     * @param line from 1, the last one; 0 when the whole file is meant
     * @param lines how many could not since this was said before
     */
    record InputProblem(VirtualTime at, ProducerName producer, long line, long lines, String problem)
            implements ProducerEvent {}
}
