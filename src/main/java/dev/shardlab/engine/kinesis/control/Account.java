package dev.shardlab.engine.kinesis.control;

import dev.shardlab.command.kinesis.AccountCommand.UpdateAccountSettings;
import dev.shardlab.command.kinesis.AccountReply.AccountSettingsDescribed;
import dev.shardlab.command.kinesis.AccountReply.LimitsDescribed;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.kinesis.stream.Commitment;
import dev.shardlab.engine.kinesis.stream.OnDemand;
import dev.shardlab.engine.kinesis.stream.ShardQuota;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.state.kinesis.KinesisState;

/** DescribeLimits, DescribeAccountSettings and UpdateAccountSettings (API reference). */
final class Account {

    private Account() {}

    static Decision limits(KinesisState state) {
        return Decision.answered(new LimitsDescribed(
                StreamLimits.MAX_SHARDS_PER_ACCOUNT,
                ShardQuota.used(state),
                OnDemand.count(state),
                StreamLimits.MAX_ON_DEMAND_STREAMS));
    }

    static Decision settings(KinesisState state) {
        return Decision.answered(new AccountSettingsDescribed(state.commitment()));
    }

    static Decision update(KinesisState state, UpdateAccountSettings command, VirtualTime now) {
        return Commitment.update(state.commitment(), command.commitment(), now);
    }
}
