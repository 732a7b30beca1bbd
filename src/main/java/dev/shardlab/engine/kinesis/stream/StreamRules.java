package dev.shardlab.engine.kinesis.stream;

import dev.shardlab.command.kinesis.StreamCommand;
import dev.shardlab.command.kinesis.StreamCommand.CreateStream;
import dev.shardlab.command.kinesis.StreamCommand.DecreaseRetention;
import dev.shardlab.command.kinesis.StreamCommand.DeleteStream;
import dev.shardlab.command.kinesis.StreamCommand.GetRecords;
import dev.shardlab.command.kinesis.StreamCommand.GetShardIterator;
import dev.shardlab.command.kinesis.StreamCommand.IncreaseRetention;
import dev.shardlab.command.kinesis.StreamCommand.MergeShards;
import dev.shardlab.command.kinesis.StreamCommand.Put;
import dev.shardlab.command.kinesis.StreamCommand.PutRecord;
import dev.shardlab.command.kinesis.StreamCommand.PutRecords;
import dev.shardlab.command.kinesis.StreamCommand.SplitShard;
import dev.shardlab.command.kinesis.StreamCommand.UpdateShardCount;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.decision.Refusal;
import dev.shardlab.event.PutOrigin;
import dev.shardlab.event.StreamEvent.PutRefused;
import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.kinesis.KinesisState;

/** Leads each request to its rule, and makes an event of what is refused. */
public final class StreamRules {

    private final Writing writing = new Writing();

    /**
     * @param caller who asks; part of what happens by it
     * @param origins as whom the caller puts records
     */
    public Decision decide(
            KinesisState state, Caller caller, PutOrigins origins, StreamCommand command, VirtualTime now) {
        try {
            return switch (command) {
                case Put c -> put(state, origins.of(c), c, now);
                case GetRecords c -> ReadRules.read(state, caller, c, now);
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
            return refuse(command, caller, refusal, now);
        }
    }

    /** A refused put is part of the story, whoever put. */
    private Decision put(KinesisState state, PutOrigin origin, Put command, VirtualTime now) {
        try {
            return switch (command) {
                case PutRecords c -> writing.put(state, origin, c.stream(), c.batch(), now);
                case PutRecord c -> SinglePut.put(writing, state, origin, c, now);
            };
        } catch (Refusal refusal) {
            return refusal.decision(new PutRefused(now, command.stream(), origin, refusal.error(), refusal.words()));
        }
    }

    /** A refused question is only answered. */
    private static Decision refuse(StreamCommand command, Caller caller, Refusal refusal, VirtualTime now) {
        return switch (command) {
            case Put _, GetRecords _, GetShardIterator _ -> refusal.decision();
            case CreateStream _,
                    DeleteStream _,
                    SplitShard _,
                    MergeShards _,
                    UpdateShardCount _,
                    IncreaseRetention _,
                    DecreaseRetention _ -> ChangeRefusals.decision(refusal, caller, command.stream(), command, now);
        };
    }
}
