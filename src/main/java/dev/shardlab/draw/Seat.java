package dev.shardlab.draw;

import java.util.List;

/** Somebody who reads, in a box: a worker of a group, or a client. */
record Seat(String name, Fact fact, List<Standing> standings) {

    Seat {
        standings = List.copyOf(standings);
    }
}
