package dev.shardlab.api.kinesis.action;

import static dev.shardlab.api.shape.Member.required;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Structure;
import dev.shardlab.api.shape.Text;
import dev.shardlab.api.shape.Values;
import dev.shardlab.command.kinesis.AccountCommand;
import dev.shardlab.command.kinesis.AccountReply.AccountSettingsDescribed;
import dev.shardlab.command.kinesis.ServiceCommand;

/** Makes or ends the account's promise of a minimum of throughput. */
final class UpdateAccountSettings extends ServedAction<AccountSettingsDescribed> {

    private static final Member<String> STATUS = required("Status", Text.oneOf("ENABLED", "DISABLED"));
    private static final Member<Values> COMMITMENT =
            required("MinimumThroughputBillingCommitment", Structure.of(STATUS));

    UpdateAccountSettings() {
        super("UpdateAccountSettings", AccountSettingsDescribed.class, COMMITMENT);
    }

    @Override
    public ServiceCommand command(Request request) {
        return new AccountCommand.UpdateAccountSettings(
                request.values().get(COMMITMENT).get(STATUS).equals("ENABLED"));
    }

    @Override
    void write(AccountSettingsDescribed reply, BodyWriter out, Asked asked) {
        CommitmentOutput.write(reply.commitment(), out);
    }
}
