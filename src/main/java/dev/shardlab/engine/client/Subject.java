package dev.shardlab.engine.client;

import dev.shardlab.command.AccountCommand;
import dev.shardlab.command.ConsumerCommand;
import dev.shardlab.command.PolicyCommand;
import dev.shardlab.command.ServiceCommand;
import dev.shardlab.command.StreamCommand;
import dev.shardlab.command.StreamQuestion;
import dev.shardlab.command.StreamSetting;
import dev.shardlab.command.TagCommand;
import dev.shardlab.model.ShardId;
import dev.shardlab.model.StreamName;
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
