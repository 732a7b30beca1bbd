package dev.shardlab.sim.producer;

import dev.shardlab.command.kinesis.StreamCommand.PutRecords;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.sim.actor.Message;
import org.jspecify.annotations.Nullable;

/** What a producer is told. */
public sealed interface ProducerMessage extends Message {

    record Begin() implements ProducerMessage {}

    record End() implements ProducerMessage {}

    /** The rate changes by itself; void if {@code plan} is not the present one. */
    record RateChanges(int plan) implements ProducerMessage {}

    /** A request is full or has waited long enough; void if {@code plan} is not the present one. */
    record Depart(int plan) implements ProducerMessage {}

    /** A request reaches the service. */
    record Arrive(PutRecords request, int attempt, VirtualTime answeredAt) implements ProducerMessage {}

    /**
     * The answer to a request is back.
     *
     * @param refused the records that were refused; null if none
     * @param lasting whether they would be refused again however often they are sent
     */
    record Answer(long call, int attempt, @Nullable RecordBatch refused, boolean lasting) implements ProducerMessage {}

    /** It is time to send refused records again. */
    record Resend(long call, int attempt, RecordBatch batch) implements ProducerMessage {}

    /** From now on this rate. */
    record ChangeRate(double recordsPerSec) implements ProducerMessage {}

    /** So many records at once. */
    record SendBurst(int records) implements ProducerMessage {}
}
