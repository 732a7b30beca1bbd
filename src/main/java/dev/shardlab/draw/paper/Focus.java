package dev.shardlab.draw.paper;

import dev.shardlab.draw.item.SystemId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which systems are in close-up, and, for a moment after it has moved, which were before. How far it is on its way is part of it, so
 * that a picture in between follows from the view like every other.
 *
 * @param chosen whether somebody chose it; else the laboratory decides: a few stores are in close-up, more are a map
 * @param on the systems in close-up; none: the map
 * @param before what had the focus before; null once it has arrived
 * @param way 0 where it was .. 1 where it is
 */
public record Focus(
        boolean chosen, List<SystemId> on, @Nullable Focus before, double way) {

    /** Nobody chose, so the laboratory decides. */
    public static final Focus UNCHOSEN = new Focus(false, List.of(), null, 1);

    /** All systems as tiles. */
    public static final Focus MAP = new Focus(true, List.of(), null, 1);

    /** Copies the systems in their order. */
    public Focus {
        on = List.copyOf(on);
    }

    /** Chosen and there at once: these systems in close-up, from the top; the map if there are none. */
    public static Focus on(SystemId... systems) {
        return new Focus(true, List.of(systems), null, 1);
    }

    /** On its way here from another one. */
    public Focus from(Focus other, double far) {
        return far >= 1 ? arrived() : new Focus(chosen, on, other.arrived(), Math.max(0, far));
    }

    /** Where it is when it has arrived. */
    public Focus arrived() {
        return new Focus(chosen, on, null, 1);
    }

    /** The way so far, gently begun and ended: 0 .. 1. */
    public double eased() {
        return way * way * (3 - 2 * way);
    }
}
