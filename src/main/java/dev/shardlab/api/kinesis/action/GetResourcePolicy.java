package dev.shardlab.api.kinesis.action;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.body.Name;
import dev.shardlab.command.kinesis.AccountReply.PolicyGiven;
import dev.shardlab.command.kinesis.PolicyCommand;
import dev.shardlab.command.kinesis.ServiceCommand;

/** Tells the policy of a stream or a consumer. */
final class GetResourcePolicy extends ServedAction<PolicyGiven> {

    private static final Name POLICY = Name.of("Policy");

    GetResourcePolicy() {
        super("GetResourcePolicy", PolicyGiven.class, Inputs.RESOURCE_ARN, Inputs.STREAM_ID);
    }

    @Override
    public ServiceCommand command(Request request) {
        return new PolicyCommand.GetResourcePolicy(request.resource());
    }

    @Override
    void write(PolicyGiven reply, BodyWriter out, Asked asked) {
        out.text(POLICY, reply.policy());
    }
}
