package dev.shardlab.wire;

import dev.shardlab.event.Event;
import dev.shardlab.event.FirehoseEvent.ObjectDelivered;
import dev.shardlab.sink.firehose.DeliveredObjects;
import dev.shardlab.sink.s3.BucketStore;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes what delivery streams have delivered into the buckets that clients see. Where there is no room it says so, and tries again until
 * there is.
 */
final class DeliveryWriter implements Consumer<Event> {

    private static final long TRIED_AGAIN_MILLIS = 1_000;

    private final Supplier<BucketStore> store;
    private @Nullable DeliveredObjects objects;
    private volatile @Nullable String trouble;

    /** @param store is asked for when there is something to store, and not before */
    DeliveryWriter(Supplier<BucketStore> store) {
        this.store = store;
    }

    /** Why something that was delivered is not there yet, in a sentence; empty if nothing is missing. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    @Override
    public void accept(Event event) {
        if (event instanceof ObjectDelivered delivered) {
            try {
                put(delivered);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void put(ObjectDelivered delivered) throws InterruptedException {
        while (true) {
            try {
                known().put(delivered);
                trouble = null;
                return;
            } catch (IOException e) {
                trouble = "The object " + delivered.objectKey() + " of " + delivered.deliveryStream()
                        + " cannot be written to bucket " + delivered.bucket() + ": " + e.getMessage()
                        + " It is tried again.";
                TimeUnit.MILLISECONDS.sleep(TRIED_AGAIN_MILLIS);
            }
        }
    }

    private DeliveredObjects known() {
        DeliveredObjects before = objects;
        if (before == null) {
            before = new DeliveredObjects(store.get());
            objects = before;
        }
        return before;
    }
}
