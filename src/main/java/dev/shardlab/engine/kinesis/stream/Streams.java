package dev.shardlab.engine.kinesis.stream;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.kinesis.StreamStatus;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import org.jspecify.annotations.Nullable;

/** Finds what a request names, or refuses it in the service's words. */
public final class Streams {

    private Streams() {}

    /**
     * The stream of that name, whatever its status.
     *
     * @throws dev.shardlab.engine.decision.Refusal ResourceNotFoundException if there is none
     */
    public static StreamState find(KinesisState state, StreamName name) {
        return state.stream(name).orElseThrow(() -> ServiceWords.of(state).streamNotFound(name));
    }

    /**
     * A stream that is meant by its creation too, in whole seconds as clients send it. One that was followed by another of its name is
     * not found.
     */
    public static StreamState find(KinesisState state, StreamName name, @Nullable VirtualTime createdAt) {
        StreamState stream = find(state, name);
        if (createdAt != null && createdAt.epochSecond() != stream.createdAt().epochSecond()) {
            throw ServiceWords.of(state).streamNotFound(name);
        }
        return stream;
    }

    /** Writers find a stream only while it is ACTIVE or UPDATING; before and after, it is not there for them. */
    static StreamState writable(KinesisState state, StreamName name) {
        StreamState stream = find(state, name);
        return switch (stream.status()) {
            case ACTIVE, UPDATING -> stream;
            case CREATING, DELETING -> throw ServiceWords.of(state).streamNotFound(name);
        };
    }

    /** @throws dev.shardlab.engine.decision.Refusal ResourceInUseException, unless the stream is ACTIVE */
    public static void requireActive(KinesisState state, StreamState stream) {
        if (stream.status() != StreamStatus.ACTIVE) {
            throw ServiceWords.of(state).notActive(stream);
        }
    }

    /** The shards of an on-demand stream are the service's own business. */
    static void requireProvisioned(KinesisState state, StreamState stream) {
        if (stream.settings().isOnDemand()) {
            throw ServiceWords.of(state).onDemand(stream.name());
        }
    }

    /** A shard a reader may ask for: open, or closed and not yet expired. */
    public static ShardState readableShard(KinesisState state, StreamName name, ShardId id) {
        return state.stream(name)
                .flatMap(stream -> stream.shard(id))
                .filter(shard -> !shard.isExpired())
                .orElseThrow(() -> ServiceWords.of(state).shardDoesNotExist(name, id));
    }

    /** A shard that a reshard names; it must exist, and it must still be open. */
    static ShardState shardToReshard(KinesisState state, StreamState stream, ShardId id) {
        ShardState shard = stream.shard(id).filter(known -> !known.isExpired()).orElseThrow(() -> ServiceWords.of(state)
                .couldNotFindShard(stream.name(), id));
        if (!shard.isOpen()) {
            throw ServiceWords.of(state).alreadyResharded(shard);
        }
        return shard;
    }
}
