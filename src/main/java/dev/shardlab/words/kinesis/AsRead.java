package dev.shardlab.words.kinesis;

import dev.shardlab.model.kinesis.StreamRecord;
import dev.shardlab.state.LabState;
import dev.shardlab.state.kinesis.StreamState;

/** What a reader gets of a stored record: who knows how a stream encrypts says so. */
@FunctionalInterface
public interface AsRead {

    StreamRecord of(StreamRecord stored, StreamState stream, LabState state);
}
