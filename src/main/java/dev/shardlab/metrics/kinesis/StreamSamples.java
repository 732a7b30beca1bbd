package dev.shardlab.metrics.kinesis;

import dev.shardlab.event.SettingEvent;
import dev.shardlab.event.StreamEvent;
import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.event.Wait;
import dev.shardlab.model.Caller;
import dev.shardlab.model.kinesis.StreamName;

/** What an event of a stream adds to its metrics. */
final class StreamSamples {

    /** Takes samples of one event. */
    interface Taker {
        void take(StreamMetric metric, StreamName stream, long value);

        /** So far behind latest an application was until now, and ever less before. */
        void takeWait(Wait wait, StreamName stream);

        /** A reader, of an application or outside of any, is so far behind latest by its answer. */
        void takeBehind(Caller reader, StreamName stream, long millis);
    }

    private StreamSamples() {}

    static void of(StreamEvent event, Taker taker) {
        StreamName stream = event.stream();
        switch (event) {
            case RecordsAppended e -> {
                taker.take(StreamMetric.INCOMING_RECORDS, stream, e.count());
                taker.take(StreamMetric.INCOMING_BYTES, stream, storedBytes(e));
            }
            case StreamEvent.PutThrottled e ->
                taker.take(
                        StreamMetric.WRITE_THROUGHPUT_EXCEEDED,
                        stream,
                        e.positions().size());
            case StreamEvent.RecordsRead e -> {
                taker.take(StreamMetric.GET_RECORDS_RECORDS, stream, e.toIndex() - e.fromIndex());
                taker.take(StreamMetric.ITERATOR_AGE, stream, e.millisBehindLatest());
                ofBehind(e, taker);
            }
            case StreamEvent.ReadThrottled _ -> taker.take(StreamMetric.READ_THROUGHPUT_EXCEEDED, stream, 1);
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
