package dev.shardlab.api.kinesis.action;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.command.kinesis.AccountCommand;
import dev.shardlab.command.kinesis.AccountReply.AccountSettingsDescribed;
import dev.shardlab.command.kinesis.ServiceCommand;

/** Tells whether the account has promised a minimum of throughput. */
final class DescribeAccountSettings extends ServedAction<AccountSettingsDescribed> {

    DescribeAccountSettings() {
        super("DescribeAccountSettings", AccountSettingsDescribed.class);
    }

    @Override
    public ServiceCommand command(Request request) {
        return new AccountCommand.DescribeAccountSettings();
    }

    @Override
    void write(AccountSettingsDescribed reply, BodyWriter out, Asked asked) {
        CommitmentOutput.write(reply.commitment(), out);
    }
}
