package dev.shardlab.engine.stream;

import dev.shardlab.model.ShardId;
import dev.shardlab.model.StreamName;
import dev.shardlab.model.StreamStatus;
import dev.shardlab.state.LabState;
import dev.shardlab.state.ShardState;
import dev.shardlab.state.StreamState;

/** Finds what a request names, or refuses it in the service's words. */
final class Streams {

    private Streams() {}

    static StreamState find(LabState state, StreamName name) {
        return state.stream(name).orElseThrow(() -> ServiceWords.streamNotFound(name));
    }

    /** Writers find a stream only while it is ACTIVE or UPDATING; before and after, it is not there for them. */
    static StreamState writable(LabState state, StreamName name) {
        StreamState stream = find(state, name);
        return switch (stream.status()) {
            case ACTIVE, UPDATING -> stream;
            case CREATING, DELETING -> throw ServiceWords.streamNotFound(name);
        };
    }

    static void requireActive(StreamState stream) {
        if (stream.status() != StreamStatus.ACTIVE) {
            throw ServiceWords.notActive(stream);
        }
    }

    /** A shard a reader may ask for: open, or closed and not yet expired. */
    static ShardState readableShard(LabState state, StreamName name, ShardId id) {
        return state.stream(name)
                .flatMap(stream -> stream.shard(id))
                .filter(shard -> !shard.isExpired())
                .orElseThrow(() -> ServiceWords.shardDoesNotExist(name, id));
    }

    /** A shard that a reshard names; it must exist, and it must still be open. */
    static ShardState shardToReshard(StreamState stream, ShardId id) {
        ShardState shard = stream.shard(id)
                .filter(known -> !known.isExpired())
                .orElseThrow(() -> ServiceWords.couldNotFindShard(stream.name(), id));
        if (!shard.isOpen()) {
            throw ServiceWords.alreadyResharded(shard);
        }
        return shard;
    }
}
