package dev.shardlab.draw.kinesis;

import dev.shardlab.draw.item.StageItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who reads, in a box: a worker of an application, or a client.
 *
 * @param gone how it left; null while it is there
 */
public record Seat(
        String name,
        StageItem item,
        List<Standing> standings,
        @Nullable Gone gone) {

    /** Of somebody who is there. */
    public Seat(String name, StageItem item, List<Standing> standings) {
        this(name, item, standings, null);
    }

    /** Copies the standings in their order. */
    public Seat {
        standings = List.copyOf(standings);
    }
}
