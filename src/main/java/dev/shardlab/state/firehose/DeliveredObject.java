package dev.shardlab.state.firehose;

import dev.shardlab.event.FirehoseEvent.ObjectDelivered;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.firehose.Outlet;
import dev.shardlab.model.firehose.TippedBy;
import dev.shardlab.model.s3.BucketName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An object that lies in its bucket. What is in it stands in the event of its delivery.
 *
 * @param at when it was stored
 * @param bytes before compression
 * @param before the one that the same delivery stream stored before it; null if it is the first
 */
public record DeliveredObject(
        VirtualTime at,
        long delivery,
        Outlet outlet,
        TippedBy by,
        BucketName bucket,
        String key,
        long records,
        long bytes,
        VirtualTime oldest,
        @Nullable DeliveredObject before) {

    static DeliveredObject of(ObjectDelivered event, @Nullable DeliveredObject before) {
        return new DeliveredObject(
                event.at(),
                event.delivery(),
                event.outlet(),
                event.by(),
                event.bucket(),
                event.objectKey(),
                event.records(),
                event.bytes(),
                event.oldest(),
                before);
    }

    /** That of a delivery among this one and all before it. Costs O(objects after it). */
    public Optional<DeliveredObject> find(long number) {
        DeliveredObject at = this;
        while (at != null && at.delivery != number) {
            at = at.before;
        }
        return Optional.ofNullable(at);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DeliveredObject object && delivery == object.delivery && key.equals(object.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return "%s/%s: %s records, %s bytes at %s".formatted(bucket, key, records, bytes, at);
    }
}
