package dev.shardlab.engine.stream;

import dev.shardlab.command.StreamCommand.CreateStream;
import dev.shardlab.command.StreamCommand.DeleteStream;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.event.StreamEvent.StreamCreated;
import dev.shardlab.event.StreamEvent.StreamDeletionStarted;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;
import dev.shardlab.state.StreamState;

/** CreateStream and DeleteStream (Kinesis API reference). */
final class Creation {

    private Creation() {}

    static Decision create(LabState state, CreateStream command, VirtualTime now) {
        if (command.shardCount() < 1) {
            throw ServiceWords.atLeast("shardCount", command.shardCount(), 1);
        }
        Retention.requireAllowed(command.retention());
        if (state.stream(command.stream()).isPresent()) {
            throw ServiceWords.streamExists(command.stream());
        }
        ShardQuota.require(state, command.shardCount());
        return Decision.done(new StreamCreated(
                now, command.stream(), command.shardCount(), command.retention(), now.plus(ServiceDelays.CREATION)));
    }

    static Decision delete(LabState state, DeleteStream command, VirtualTime now) {
        StreamState stream = Streams.find(state, command.stream());
        Streams.requireActive(stream);
        return Decision.done(new StreamDeletionStarted(now, command.stream(), now.plus(ServiceDelays.DELETION)));
    }
}
