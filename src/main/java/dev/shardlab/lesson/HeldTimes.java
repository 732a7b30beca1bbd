package dev.shardlab.lesson;

import dev.shardlab.model.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** When something held: stretches of time, each without a break, in order. */
final class HeldTimes {

    /** From the first moment at which it held to the first at which it did not. */
    private record Stretch(VirtualTime from, VirtualTime to) {}

    private final List<Stretch> stretches = new ArrayList<>();

    /** It held from {@code from} to just before {@code to}; later than everything added before. */
    void add(VirtualTime from, VirtualTime to) {
        if (!stretches.isEmpty() && stretches.getLast().to().equals(from)) {
            stretches.add(new Stretch(stretches.removeLast().from(), to));
        } else {
            stretches.add(new Stretch(from, to));
        }
    }

    /** The longest it held before {@code now}. */
    Duration longestUntil(VirtualTime now) {
        Duration longest = Duration.ZERO;
        for (Stretch stretch : stretches) {
            VirtualTime to = stretch.to().isAfter(now) ? now : stretch.to();
            Duration held = to.since(stretch.from());
            longest = held.compareTo(longest) > 0 ? held : longest;
        }
        return longest;
    }

    /** How long it has held just before {@code now} without a break. */
    Duration upTo(VirtualTime now) {
        for (Stretch stretch : stretches.reversed()) {
            if (stretch.from().isBefore(now)) {
                return stretch.to().isBefore(now) ? Duration.ZERO : now.since(stretch.from());
            }
        }
        return Duration.ZERO;
    }
}
