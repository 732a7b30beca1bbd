package dev.shardlab.draw;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who reads, in a box: a worker of a group, or a client.
 *
 * @param gone how it left; null while it is there
 */
record Seat(
        String name,
        Fact fact,
        List<Standing> standings,
        @Nullable Gone gone) {

    /** Of somebody who is there. */
    Seat(String name, Fact fact, List<Standing> standings) {
        this(name, fact, standings, null);
    }

    Seat {
        standings = List.copyOf(standings);
    }
}
