package dev.shardlab.engine.kinesis.control;

import dev.shardlab.command.kinesis.AccountCommand;
import dev.shardlab.command.kinesis.PolicyCommand;
import dev.shardlab.command.kinesis.StreamQuestion;
import dev.shardlab.command.kinesis.StreamSetting;
import dev.shardlab.command.kinesis.TagCommand;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.decision.Refusal;
import dev.shardlab.engine.kinesis.stream.ChangeRefusals;
import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.kinesis.KinesisState;

/** Leads each request to its rule. */
public final class ControlRules {

    private ControlRules() {}

    /**
     * Answers a question about a stream or its shards; nothing happens. The reply is ResourceNotFoundException if the stream is not there,
     * and of a token of another time ExpiredNextTokenException or, from the future, InvalidArgumentException.
     *
     * @param now by which a token's age is told
     */
    public static Decision ask(KinesisState state, StreamQuestion question, VirtualTime now) {
        try {
            return switch (question) {
                case StreamQuestion.DescribeStream c -> Describing.describe(state, c);
                case StreamQuestion.DescribeStreamSummary c -> Describing.summarize(state, c);
                case StreamQuestion.ListShards c -> ShardListing.list(state, c, now);
                case StreamQuestion.ListMoreShards c -> ShardListing.more(state, c, now);
            };
        } catch (Refusal refusal) {
            return refusal.decision();
        }
    }

    /**
     * Changes a setting of a stream. The reply is ResourceNotFoundException if the stream is not there, ResourceInUseException if it is
     * not ACTIVE, LimitExceededException if a bound of the account or of 24 hours is reached, InvalidArgumentException or
     * ValidationException if the setting is not for such a stream. A refusal is an event too, unless a client asked.
     *
     * @param now the time of the events to come
     */
    public static Decision set(KinesisState state, Caller caller, StreamSetting setting, VirtualTime now) {
        try {
            return switch (setting) {
                case StreamSetting.EnableEnhancedMonitoring c -> MonitoringRules.enable(state, c, now);
                case StreamSetting.DisableEnhancedMonitoring c -> MonitoringRules.disable(state, c, now);
                case StreamSetting.StartStreamEncryption c -> Encryption.start(state, c, now);
                case StreamSetting.StopStreamEncryption c -> Encryption.stop(state, c, now);
                case StreamSetting.UpdateStreamMode c -> Modes.update(state, c, now);
                case StreamSetting.UpdateStreamWarmThroughput c -> Modes.warm(state, c, now);
                case StreamSetting.UpdateMaxRecordSize c -> RecordSettings.resize(state, c, now);
                case StreamSetting.UpdateStreamRecordDistributionStrategy c -> RecordSettings.distribute(state, c, now);
            };
        } catch (Refusal refusal) {
            return ChangeRefusals.decision(refusal, caller, setting.stream(), setting, now);
        }
    }

    /**
     * Changes or lists the tags of a stream or a consumer. The reply is ResourceNotFoundException if that is not there, and
     * InvalidArgumentException for tags that it may not have, or too many (see {@code docs/kinesis-compatibility.md}).
     *
     * @param now the time of the events to come
     */
    public static Decision tag(KinesisState state, TagCommand command, VirtualTime now) {
        try {
            return switch (command) {
                case TagCommand.AddTagsToStream c -> Tagging.add(state, c.resource(), c.tags(), now);
                case TagCommand.TagResource c -> Tagging.add(state, c.resource(), c.tags(), now);
                case TagCommand.RemoveTagsFromStream c -> Tagging.remove(state, c.resource(), c.keys(), now);
                case TagCommand.UntagResource c -> Tagging.remove(state, c.resource(), c.keys(), now);
                case TagCommand.ListTagsForStream c -> Tagging.list(state, c);
                case TagCommand.ListTagsForResource c -> Tagging.list(state, c);
            };
        } catch (Refusal refusal) {
            return refusal.decision();
        }
    }

    /**
     * Keeps, gives or takes away the policy of a stream or a consumer, which nothing enforces. The reply is ResourceNotFoundException if
     * that is not there, or has no policy to be taken away.
     *
     * @param now the time of the events to come
     */
    public static Decision policy(KinesisState state, PolicyCommand command, VirtualTime now) {
        try {
            return switch (command) {
                case PolicyCommand.GetResourcePolicy c -> Policies.get(state, c);
                case PolicyCommand.PutResourcePolicy c -> Policies.put(state, c, now);
                case PolicyCommand.DeleteResourcePolicy c -> Policies.delete(state, c, now);
            };
        } catch (Refusal refusal) {
            return refusal.decision();
        }
    }

    /**
     * Decides what concerns the account as a whole. A token of ListStreams that is too old is refused, as the reply, with
     * ExpiredNextTokenException, one from the future with InvalidArgumentException.
     *
     * @param now the time of the events to come, by which a token's age is told too
     */
    public static Decision account(KinesisState state, AccountCommand command, VirtualTime now) {
        try {
            return switch (command) {
                case AccountCommand.ListStreams c -> StreamListing.list(state, c, now);
                case AccountCommand.ListMoreStreams c -> StreamListing.more(state, c, now);
                case AccountCommand.DescribeLimits _ -> Account.limits(state);
                case AccountCommand.DescribeAccountSettings _ -> Account.settings(state);
                case AccountCommand.UpdateAccountSettings c -> Account.update(state, c, now);
            };
        } catch (Refusal refusal) {
            return refusal.decision();
        }
    }
}
