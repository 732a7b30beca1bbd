package dev.shardlab.draw.firehose;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.model.Caller;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.firehose.Outlet;
import dev.shardlab.model.s3.BucketName;

/** A delivery stream, what lies in it, what leaves it, and where that ends. */
public sealed interface FirehoseItem extends StageItem {

    /** What belongs to one delivery stream. */
    sealed interface OfOne extends FirehoseItem {
        DeliveryStreamName deliveryStream();
    }

    /** A delivery stream as a whole. */
    record OfDeliveryStream(DeliveryStreamName deliveryStream) implements OfOne {
        @Override
        public boolean holdsOthers() {
            return true;
        }
    }

    /** What waits in it for the same object. */
    record OfBuffer(DeliveryStreamName deliveryStream, Outlet outlet) implements OfOne {}

    /**
     * What left it together: on its way, tried again, stored or given up; it stays the same thing.
     *
     * @param delivery its number
     */
    record OfDelivery(DeliveryStreamName deliveryStream, long delivery) implements OfOne {}

    /** Who puts into it. */
    record OfSender(DeliveryStreamName deliveryStream, Caller sender) implements OfOne {}

    /** Where objects lie, whoever stored them. */
    record OfBucket(BucketName bucket) implements FirehoseItem {
        @Override
        public boolean holdsOthers() {
            return true;
        }
    }
}
