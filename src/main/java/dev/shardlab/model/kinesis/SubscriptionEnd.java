package dev.shardlab.model.kinesis;

/** Why a subscription to a shard is over. */
public enum SubscriptionEnd {
    /** It lasted as long as one may. */
    TIME_UP,
    /** The shard is closed, and all of it has been pushed. */
    SHARD_END,
    /** The same consumer subscribed to the same shard again. */
    TAKEN_OVER,
    /** The consumer is deregistered. */
    DEREGISTERED,
    /** The client does not listen any more. */
    CLIENT_LEFT
}
