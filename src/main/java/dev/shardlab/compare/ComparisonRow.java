package dev.shardlab.compare;

import dev.shardlab.compare.kit.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * One measure in both futures.
 *
 * @param a in the quantity's unit; null where A has no such subject
 * @param b likewise for B
 */
public record ComparisonRow(
        ComparedSubject subject,
        Quantity quantity,
        @Nullable Double a,
        @Nullable Double b) {

    /** Whether both have the subject, and as much of it. */
    public boolean isAlike() {
        return a != null && a.equals(b);
    }

    /** How much more B has than A; null where one of them has no such subject. */
    public @Nullable Double difference() {
        return a == null || b == null ? null : (Double) (b - a);
    }
}
