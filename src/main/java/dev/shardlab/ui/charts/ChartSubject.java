package dev.shardlab.ui.charts;

import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.queue.QueueName;

/** Whose metrics are shown. */
sealed interface ChartSubject {

    /** As it is called on the charts. */
    String name();

    record OfStream(StreamName stream) implements ChartSubject {
        @Override
        public String name() {
            return stream.value();
        }
    }

    record OfQueue(QueueName queue) implements ChartSubject {
        @Override
        public String name() {
            return queue.value();
        }
    }

    /** @param reads whether it reads a stream, and is not put to */
    record OfDeliveryStream(DeliveryStreamName deliveryStream, boolean reads) implements ChartSubject {
        @Override
        public String name() {
            return deliveryStream.value();
        }
    }
}
