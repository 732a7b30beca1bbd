package dev.shardlab.engine.kinesis.fanout;

import dev.shardlab.command.kinesis.ConsumerCommand;
import dev.shardlab.command.kinesis.ConsumerCommand.DeregisterStreamConsumer;
import dev.shardlab.command.kinesis.ConsumerCommand.DescribeStreamConsumer;
import dev.shardlab.command.kinesis.ConsumerCommand.ListMoreConsumers;
import dev.shardlab.command.kinesis.ConsumerCommand.ListStreamConsumers;
import dev.shardlab.command.kinesis.ConsumerCommand.RegisterStreamConsumer;
import dev.shardlab.command.kinesis.ConsumerCommand.SubscribeToShard;
import dev.shardlab.command.kinesis.SubscriptionCommand;
import dev.shardlab.command.kinesis.SubscriptionCommand.ContinueSubscription;
import dev.shardlab.command.kinesis.SubscriptionCommand.LeaveSubscription;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.decision.Refusal;
import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.kinesis.KinesisState;

/** Leads each request about consumers to its rule. */
public final class FanOutRules {

    private FanOutRules() {}

    /**
     * Decides a request about consumers. A refusal is the reply; of a SubscribeToShard of a consumer that is there it is an event too.
     *
     * @param caller who listens, if it subscribes
     * @param now the time of the events to come
     */
    public static Decision decide(KinesisState state, Caller caller, ConsumerCommand command, VirtualTime now) {
        try {
            return switch (command) {
                case RegisterStreamConsumer c -> Registration.register(state, c, now);
                case DeregisterStreamConsumer c -> Registration.deregister(state, c, now);
                case DescribeStreamConsumer c -> ConsumerPages.describe(state, c);
                case ListStreamConsumers c -> ConsumerPages.list(state, c, now);
                case ListMoreConsumers c -> ConsumerPages.listMore(state, c, now);
                case SubscribeToShard c -> Subscribing.subscribe(state, caller, c, now);
            };
        } catch (Refusal refusal) {
            return refusal.decision();
        }
    }

    /**
     * Goes on with a subscription, or ends it. Nothing is refused: whoever asks for a push when it is over is told so, and to leave it then
     * changes nothing.
     *
     * @param now the time of the events to come
     */
    public static Decision decide(KinesisState state, SubscriptionCommand command, VirtualTime now) {
        return switch (command) {
            case ContinueSubscription c -> Pushing.push(state, c, now);
            case LeaveSubscription c -> Pushing.leave(state, c, now);
        };
    }
}
