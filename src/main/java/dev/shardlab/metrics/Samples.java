package dev.shardlab.metrics;

import dev.shardlab.event.AccountEvent;
import dev.shardlab.event.ApplicationEvent;
import dev.shardlab.event.ClientEvent;
import dev.shardlab.event.ConsumerEvent;
import dev.shardlab.event.Event;
import dev.shardlab.event.InputEvent;
import dev.shardlab.event.ProducerEvent;
import dev.shardlab.event.QueueEvent;
import dev.shardlab.event.SettingEvent;
import dev.shardlab.event.StreamEvent;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.event.Wait;
import dev.shardlab.metrics.queue.QueueMetric;
import dev.shardlab.metrics.queue.QueueSamples;
import dev.shardlab.model.Caller;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.queue.QueueName;

/** What one event adds to which metrics: the only place that says so. */
final class Samples {

    /** Takes samples of one event. */
    interface Taker {
        void take(Metric metric, StreamName stream, long value);

        void takeOfQueue(QueueMetric metric, QueueName queue, long value);

        /** So far behind latest an application was until now, and ever less before. */
        void takeWait(Wait wait, StreamName stream);

        /** A reader, of an application or outside of any, is so far behind latest by its answer. */
        void takeBehind(Caller reader, StreamName stream, long millis);
    }

    private Samples() {}

    static void of(Event event, Taker taker) {
        switch (event) {
            case StreamEvent e -> ofStream(e, taker);
            case QueueEvent e -> QueueSamples.of(e, taker::takeOfQueue);
            case ConsumerEvent _, ProducerEvent _, ApplicationEvent _, ClientEvent _, AccountEvent _, InputEvent _ -> {}
        }
    }

    private static void ofStream(StreamEvent event, Taker taker) {
        StreamName stream = event.stream();
        switch (event) {
            case RecordsAppended e -> {
                taker.take(Metric.INCOMING_RECORDS, stream, e.count());
                taker.take(Metric.INCOMING_BYTES, stream, storedBytes(e));
            }
            case StreamEvent.PutThrottled e ->
                taker.take(
                        Metric.WRITE_THROUGHPUT_EXCEEDED, stream, e.positions().size());
            case StreamEvent.RecordsRead e -> {
                taker.take(Metric.GET_RECORDS_RECORDS, stream, e.toIndex() - e.fromIndex());
                taker.take(Metric.ITERATOR_AGE, stream, e.millisBehindLatest());
                ofBehind(e, taker);
            }
            case StreamEvent.ReadThrottled _ -> taker.take(Metric.READ_THROUGHPUT_EXCEEDED, stream, 1);
            case StreamEvent.RecordsExpired e -> e.missedBy().forEach(missed -> taker.takeWait(missed, stream));
            case SettingEvent _,
                    StreamEvent.StreamCreated _,
                    StreamEvent.ShardsOpened _,
                    StreamEvent.StreamActivated _,
                    StreamEvent.StreamDeletionStarted _,
                    StreamEvent.StreamDeleted _,
                    StreamEvent.ReshardStarted _,
                    StreamEvent.Resharded _,
                    StreamEvent.RetentionChanged _,
                    StreamEvent.PutRefused _,
                    StreamEvent.ShardExpired _,
                    StreamEvent.ChangeRefused _ -> {}
        }
    }

    private static void ofBehind(StreamEvent.RecordsRead read, Taker taker) {
        read.waits().forEach(wait -> taker.takeWait(wait, read.stream()));
        taker.takeBehind(read.reader(), read.stream(), read.millisBehindLatest());
    }

    private static long storedBytes(RecordsAppended event) {
        int stored = event.count();
        if (stored == event.batch().size()) {
            return event.batch().totalBytes();
        }
        long bytes = 0;
        for (int i = 0; i < stored; i++) {
            bytes += event.batch().sizeBytes(event.placement().positions().get(i));
        }
        return bytes;
    }
}
