package dev.shardlab.words;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.state.LabState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import java.util.Optional;

/**
 * What a card is written from: the state at a time, and the log it was folded from.
 *
 * @param state everything at or before {@code now}
 */
record Moment(LabState state, VirtualTime now, ClockFace clock, LogSearch log, AsRead asRead) {

    String read(VirtualTime time) {
        return clock.read(time);
    }

    /** A time and how far it lies from another: {@code 0:05.084 (+23 ms)}. */
    String read(VirtualTime time, VirtualTime after) {
        return read(time) + " (+" + Amounts.duration(time.since(after)) + ")";
    }

    /** How long it is until a time that has not come. */
    String in(VirtualTime time) {
        return "in " + Amounts.duration(time.since(now));
    }

    String age(VirtualTime time) {
        return Amounts.duration(now.since(time));
    }

    /** The open shard that would take a record with this hash now; empty while the stream has none. */
    Optional<ShardState> shardFor(StreamName stream, HashKey hash) {
        return state.kinesis().stream(stream)
                .filter(found -> !found.openShards().isEmpty())
                .map((StreamState found) -> found.shardFor(hash.high(), hash.low()));
    }
}
