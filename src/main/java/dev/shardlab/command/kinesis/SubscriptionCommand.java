package dev.shardlab.command.kinesis;

import dev.shardlab.command.Command;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.kinesis.ConsumerRef;
import dev.shardlab.model.kinesis.ShardId;

/**
 * Goes on with a subscription that a SubscribeToShard began. No client can say this: whoever holds the client's connection does, as
 * soon as the client has taken the push before. So nothing is pushed to a client that does not keep up, and what is pushed when is
 * as much a matter of what was asked as everything else.
 */
public sealed interface SubscriptionCommand extends Command {

    ClientName client();

    ConsumerRef consumer();

    ShardId shard();

    @Override
    default boolean onlyAsks() {
        return true;
    }

    /** Its {@linkplain ConsumerReply.Subscribed#subscription number}. */
    long subscription();

    /**
     * Asks for the next push: {@link ConsumerReply.RecordsPushed} or {@link ConsumerReply.SubscriptionOver}. Nothing happens by it
     * if there is nothing to push.
     */
    record ContinueSubscription(ClientName client, ConsumerRef consumer, ShardId shard, long subscription)
            implements SubscriptionCommand {

        /** How the journal names it. */
        public static final String ACTION = "SubscribeToShard#push";
    }

    /** The client has gone. */
    record LeaveSubscription(ClientName client, ConsumerRef consumer, ShardId shard, long subscription)
            implements SubscriptionCommand {

        /** How the journal names it. */
        public static final String ACTION = "SubscribeToShard#leave";
    }
}
