package dev.shardlab.draw.plan;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.item.SystemId;
import java.util.OptionalDouble;

/**
 * A system in small: what it is, how it is, one rate and one backlog.
 *
 * @param item what is meant by who points at it
 * @param rate with its unit
 * @param detail what stands behind the rate where there is room; empty for nothing
 * @param backlog in words; where there is little room, only what stands before the first dot
 * @param waiting how many records or messages wait in it or before it
 * @param strip its last seconds
 * @param note all of it in a sentence
 * @param fill how full it is, 0 to 1, of what can be full; empty where the bar tells what waits
 */
public record Tile(
        SystemId system,
        StageItem item,
        Condition condition,
        String rate,
        String detail,
        String backlog,
        long waiting,
        Strip strip,
        String note,
        OptionalDouble fill) {

    /** One whose bar tells what waits. */
    public Tile(
            SystemId system,
            StageItem item,
            Condition condition,
            String rate,
            String detail,
            String backlog,
            long waiting,
            Strip strip,
            String note) {
        this(system, item, condition, rate, detail, backlog, waiting, strip, note, OptionalDouble.empty());
    }

    /** How a system is, as a shape in its corner. */
    public enum Condition {
        /** All is well: no shape. */
        CALM,
        /** It refuses: the crossed square that refused records are. */
        REFUSING,
        /** It falls behind or loses something: a triangle on its tip. */
        LOSING,
        /** Nobody is there who should be: hatched. */
        ABSENT
    }
}
