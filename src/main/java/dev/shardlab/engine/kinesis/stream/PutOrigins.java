package dev.shardlab.engine.kinesis.stream;

import dev.shardlab.command.kinesis.StreamCommand.Put;
import dev.shardlab.event.PutOrigin;

/** As whom whoever asks puts records: what is known of it outside of the service, which takes it as it is. */
@FunctionalInterface
public interface PutOrigins {

    PutOrigin of(Put put);
}
