package dev.shardlab.engine.kinesis.stream;

import dev.shardlab.command.kinesis.StreamCommand;
import dev.shardlab.command.kinesis.StreamCommand.CreateStream;
import dev.shardlab.command.kinesis.StreamCommand.DecreaseRetention;
import dev.shardlab.command.kinesis.StreamCommand.DeleteStream;
import dev.shardlab.command.kinesis.StreamCommand.GetRecords;
import dev.shardlab.command.kinesis.StreamCommand.GetShardIterator;
import dev.shardlab.command.kinesis.StreamCommand.IncreaseRetention;
import dev.shardlab.command.kinesis.StreamCommand.MergeShards;
import dev.shardlab.command.kinesis.StreamCommand.PutRecord;
import dev.shardlab.command.kinesis.StreamCommand.PutRecords;
import dev.shardlab.command.kinesis.StreamCommand.SplitShard;
import dev.shardlab.command.kinesis.StreamCommand.UpdateShardCount;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.decision.Refusal;
import dev.shardlab.event.StreamEvent.ChangeRefused;
import dev.shardlab.event.StreamEvent.PutRefused;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.kinesis.KinesisState;

/** Leads each request to its rule, and makes a fact of what is refused. */
public final class StreamRules {

    private final Writing writing = new Writing();

    public Decision decide(KinesisState state, StreamCommand command, VirtualTime now) {
        try {
            return switch (command) {
                case PutRecords c -> writing.put(state, c, now);
                case PutRecord c -> SinglePut.put(writing, state, c, now);
                case GetRecords c -> ReadRules.read(state, c, now);
                case GetShardIterator c -> Iterators.give(state, c, now);
                case CreateStream c -> Creation.create(state, c, now);
                case DeleteStream c -> Creation.delete(state, c, now);
                case SplitShard c -> Resharding.split(state, c, now);
                case MergeShards c -> Resharding.merge(state, c, now);
                case UpdateShardCount c -> Scaling.update(state, c, now);
                case IncreaseRetention c -> Retention.increase(state, c, now);
                case DecreaseRetention c -> Retention.decrease(state, c, now);
            };
        } catch (Refusal refusal) {
            return refuse(command, refusal, now);
        }
    }

    /** A refused put or change is part of the story and so of the log; a refused question is only answered. */
    private static Decision refuse(StreamCommand command, Refusal refusal, VirtualTime now) {
        return switch (command) {
            case PutRecords c ->
                refusal.decision(
                        new PutRefused(now, c.stream(), c.call(), c.producer(), refusal.error(), refusal.words()));
            case PutRecord c ->
                refusal.decision(
                        new PutRefused(now, c.stream(), c.call(), c.producer(), refusal.error(), refusal.words()));
            case GetRecords _, GetShardIterator _ -> refusal.decision();
            case CreateStream _,
                    DeleteStream _,
                    SplitShard _,
                    MergeShards _,
                    UpdateShardCount _,
                    IncreaseRetention _,
                    DecreaseRetention _ ->
                refusal.decision(new ChangeRefused(
                        now, command.stream(), command.action().apiName(), refusal.error(), refusal.words()));
        };
    }
}
