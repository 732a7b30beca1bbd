package dev.shardlab.metrics.firehose;

import dev.shardlab.event.FirehoseEvent;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.RecordRun;

/** What an event of a delivery stream adds to its metrics. */
final class DeliverySamples {

    /** Takes samples of one event. */
    @FunctionalInterface
    interface Taker {
        void take(DeliveryMetric metric, long value);
    }

    private DeliverySamples() {}

    static void of(FirehoseEvent event, Taker taker) {
        switch (event) {
            case FirehoseEvent.RecordsAccepted e -> {
                taker.take(DeliveryMetric.INCOMING_RECORDS, e.count());
                taker.take(DeliveryMetric.INCOMING_BYTES, bytes(e.batch(), e.count()));
                taker.take(DeliveryMetric.INCOMING_PUT_REQUESTS, 1);
            }
            case FirehoseEvent.DeliveryPutThrottled e -> taker.take(DeliveryMetric.THROTTLED_RECORDS, e.records());
            case FirehoseEvent.SourceRecordsTaken e -> {
                for (RecordRun run : e.runs()) {
                    taker.take(DeliveryMetric.READ_RECORDS, run.size());
                    taker.take(DeliveryMetric.READ_BYTES, bytes(run));
                }
            }
            case FirehoseEvent.ObjectDelivered e -> {
                taker.take(DeliveryMetric.DELIVERED_RECORDS, e.records());
                taker.take(DeliveryMetric.DELIVERED_BYTES, e.bytes());
                taker.take(DeliveryMetric.OBJECTS, 1);
            }
            case FirehoseEvent.DeliveryStreamCreated _,
                    FirehoseEvent.DeliveryStreamActivated _,
                    FirehoseEvent.DeliveryStreamDeletionStarted _,
                    FirehoseEvent.DeliveryStreamDeleted _,
                    FirehoseEvent.DestinationUpdated _,
                    FirehoseEvent.DeliveryTagsChanged _,
                    FirehoseEvent.DeliveryEncryptionChanged _,
                    FirehoseEvent.SourceShardEnded _,
                    FirehoseEvent.BufferTipped _,
                    FirehoseEvent.DeliveryFailed _,
                    FirehoseEvent.DeliveryAbandoned _,
                    FirehoseEvent.DestinationChanged _,
                    FirehoseEvent.FirehoseCallRefused _,
                    FirehoseEvent.DeliveryProducerStarted _,
                    FirehoseEvent.DeliveryRateChanged _,
                    FirehoseEvent.DeliveryInputProblem _ -> {}
        }
    }

    private static long bytes(RecordBatch batch, int count) {
        long bytes = 0;
        for (int i = 0; i < count; i++) {
            bytes += batch.dataBytes(i);
        }
        return bytes;
    }

    private static long bytes(RecordRun run) {
        long bytes = 0;
        for (int i = run.begin(); i < run.end(); i++) {
            bytes += run.batch().dataBytes(run.positions().get(i));
        }
        return bytes;
    }
}
