package dev.shardlab.engine.kinesis.stream;

import dev.shardlab.command.kinesis.StreamCommand.CreateStream;
import dev.shardlab.command.kinesis.StreamCommand.DeleteStream;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.event.StreamEvent.StreamCreated;
import dev.shardlab.event.StreamEvent.StreamDeletionStarted;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.StreamMode;
import dev.shardlab.model.kinesis.StreamOptions;
import dev.shardlab.model.kinesis.StreamStatus;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.StreamState;

/** CreateStream and DeleteStream (Kinesis API reference). A stream may be deleted before it was ever ACTIVE. */
final class Creation {

    private Creation() {}

    static Decision create(KinesisState state, CreateStream command, VirtualTime now) {
        StreamOptions options = command.options();
        int shards = options.mode() == StreamMode.ON_DEMAND
                ? OnDemand.firstShards(state, command)
                : provisionedShards(command);
        Retention.requireAllowed(command.retention());
        TagLimits.requireAddable(options.tags(), ServiceWords.of(state).streamAsObject(command.stream()));
        if (state.stream(command.stream()).isPresent()) {
            throw ServiceWords.of(state).streamExists(command.stream());
        }
        TagLimits.requireCount(options.tags(), ServiceWords.of(state).streamAsObject(command.stream()));
        ShardQuota.require(state, shards);
        return Decision.done(new StreamCreated(
                now, command.stream(), shards, command.retention(), options, now.plus(ServiceDelays.CREATION)));
    }

    private static int provisionedShards(CreateStream command) {
        if (command.shardCount() == CreateStream.NOT_GIVEN) {
            throw ValidationWords.missing("shardCount");
        }
        if (command.shardCount() < 1) {
            throw ValidationWords.atLeast("shardCount", command.shardCount(), 1);
        }
        OnDemand.requireNoWarmth(command.options().warmThroughputMiBps());
        return command.shardCount();
    }

    static Decision delete(KinesisState state, DeleteStream command, VirtualTime now) {
        StreamState stream = Streams.find(state, command.stream());
        if (stream.status() != StreamStatus.CREATING) {
            Streams.requireActive(state, stream);
        }
        if (!command.enforceConsumerDeletion() && !stream.consumers().all().isEmpty()) {
            throw ServiceWords.of(state).hasConsumers(command.stream());
        }
        return Decision.done(new StreamDeletionStarted(now, command.stream(), now.plus(ServiceDelays.DELETION)));
    }
}
