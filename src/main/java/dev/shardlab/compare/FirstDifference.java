package dev.shardlab.compare;

import dev.shardlab.event.Event;
import dev.shardlab.model.VirtualTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where two futures go different ways: all events before are the same, to the byte.
 *
 * @param position how many events they share
 * @param a what comes next in A; null where nothing more does, as far as was looked
 * @param b likewise for B; never both null
 */
public record FirstDifference(
        long position, @Nullable Event a, @Nullable Event b) {

    public FirstDifference {
        if (a == null && b == null) {
            throw new IllegalArgumentException("Two futures that both end do not differ");
        }
    }

    /** Up to this time, and not at it, they are certainly alike. */
    public VirtualTime at() {
        if (a == null) {
            return Objects.requireNonNull(b).at();
        }
        return b == null ? a.at() : VirtualTime.earliest(a.at(), b.at());
    }
}
