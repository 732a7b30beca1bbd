package dev.shardlab.state.firehose;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.firehose.DeliveryKey;
import dev.shardlab.model.firehose.FirehoseLimits;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a delivery stream encrypts what it keeps, and how often somebody has changed that lately. Never changes: after each event it is
 * another one.
 *
 * @param key null if nothing is encrypted
 * @param calls when it was changed, of the last 24 hours
 */
public record DeliveryEncryption(@Nullable DeliveryKey key, List<VirtualTime> calls) {

    static final DeliveryEncryption NONE = new DeliveryEncryption(null, List.of());

    public DeliveryEncryption {
        calls = List.copyOf(calls);
    }

    DeliveryEncryption from(@Nullable DeliveryKey begun) {
        return new DeliveryEncryption(begun, calls);
    }

    DeliveryEncryption changed(@Nullable DeliveryKey other, VirtualTime at) {
        List<VirtualTime> all = new ArrayList<>(lately(at));
        all.add(at);
        return new DeliveryEncryption(other, all);
    }

    /** The changes that still count at a time. */
    public List<VirtualTime> lately(VirtualTime now) {
        return calls.stream()
                .filter(call -> call.plus(FirehoseLimits.ENCRYPTION_CALLS_COUNT).isAfter(now))
                .toList();
    }
}
