package dev.shardlab.engine.client;

import dev.shardlab.command.kinesis.AccountCommand;
import dev.shardlab.command.kinesis.ConsumerCommand;
import dev.shardlab.command.kinesis.PolicyCommand;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.StreamCommand;
import dev.shardlab.command.kinesis.StreamQuestion;
import dev.shardlab.command.kinesis.StreamSetting;
import dev.shardlab.command.kinesis.TagCommand;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import org.jspecify.annotations.Nullable;

/** What a request is about. */
final class Subject {

    private Subject() {}

    static @Nullable StreamName stream(ServiceCommand asked) {
        return switch (asked) {
            case StreamCommand c -> c.stream();
            case StreamQuestion c -> c.stream();
            case StreamSetting c -> c.stream();
            case TagCommand c -> c.resource().stream();
            case PolicyCommand c -> c.resource().stream();
            case ConsumerCommand c -> c.stream();
            case AccountCommand _ -> null;
        };
    }

    /** The one shard that a reader asks for. */
    static @Nullable ShardId shard(ServiceCommand asked) {
        return switch (asked) {
            case StreamCommand.GetShardIterator c -> c.shard();
            case ConsumerCommand.SubscribeToShard c -> c.shard();
            default -> null;
        };
    }
}
