package dev.shardlab.state.firehose;

import dev.shardlab.event.FirehoseEvent.DeliveryInputProblem;
import dev.shardlab.model.Caller;
import dev.shardlab.model.DeliveryStreamName;

/**
 * A producer that puts into a delivery stream.
 *
 * @param recordsPerSec the rate it means to keep
 * @param sent records that the delivery stream took from it
 * @param unusableLines lines of its file that could not become records
 * @param lacksFile whether its file as a whole could not be played
 */
public record DeliveryProducerState(
        Caller producer,
        DeliveryStreamName deliveryStream,
        double recordsPerSec,
        long sent,
        long unusableLines,
        boolean lacksFile) {

    DeliveryProducerState at(double perSec) {
        return new DeliveryProducerState(producer, deliveryStream, perSec, sent, unusableLines, lacksFile);
    }

    DeliveryProducerState afterSending(int records) {
        return new DeliveryProducerState(
                producer, deliveryStream, recordsPerSec, sent + records, unusableLines, lacksFile);
    }

    DeliveryProducerState with(DeliveryInputProblem problem) {
        return new DeliveryProducerState(
                producer,
                deliveryStream,
                recordsPerSec,
                sent,
                unusableLines + problem.lines(),
                lacksFile || problem.line() == 0);
    }
}
