package dev.shardlab.engine.firehose;

import dev.shardlab.event.Event;
import dev.shardlab.event.FirehoseEvent.BufferTipped;
import dev.shardlab.event.FirehoseEvent.DeliveryAbandoned;
import dev.shardlab.event.FirehoseEvent.DeliveryFailed;
import dev.shardlab.event.FirehoseEvent.ObjectDelivered;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.firehose.FirehoseLimits;
import dev.shardlab.state.firehose.DeliveryStreamState;
import dev.shardlab.state.firehose.OngoingDelivery;
import java.time.Duration;

/**
 * What comes of an object on its way. It is stored; or, where the bucket cannot be reached, it is tried again until its oldest record is
 * 24 hours old, and then lost (Developer Guide, Data Delivery Failure Handling). How long the service waits between two attempts it does
 * not say; here it is ten seconds, then twice as long each time, up to five minutes.
 */
final class Delivering {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 5;

    private Delivering() {}

    static Event due(DeliveryStreamState stream, OngoingDelivery delivery, VirtualTime now) {
        BufferTipped tipped = delivery.tipped();
        if (!stream.isDestinationDown()) {
            return new ObjectDelivered(
                    now,
                    stream.name(),
                    tipped.delivery(),
                    tipped.outlet(),
                    tipped.by(),
                    delivery.settings(),
                    tipped.objectKey(),
                    tipped.records(),
                    tipped.bytes(),
                    tipped.oldest(),
                    delivery.content());
        }
        int attempt = delivery.attempts() + 1;
        if (!tipped.oldest().plus(FirehoseLimits.KEPT).isAfter(now)) {
            return new DeliveryAbandoned(now, stream.name(), tipped.delivery(), attempt, tipped.records());
        }
        return new DeliveryFailed(
                now,
                stream.name(),
                tipped.delivery(),
                attempt,
                "The bucket " + delivery.settings().destination().bucket() + " is out of its reach.",
                now.plus(waitAfter(attempt)));
    }

    private static Duration waitAfter(int attempt) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
