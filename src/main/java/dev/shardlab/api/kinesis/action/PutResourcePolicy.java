package dev.shardlab.api.kinesis.action;

import static dev.shardlab.api.shape.Member.required;

import dev.shardlab.api.shape.Member;
import dev.shardlab.command.kinesis.PolicyCommand;
import dev.shardlab.command.kinesis.ServiceCommand;

/** Gives a stream or a consumer a policy, in place of the one it has. */
final class PutResourcePolicy extends Silent {

    private static final Member<String> POLICY = required("Policy", Inputs.POLICY);

    PutResourcePolicy() {
        super("PutResourcePolicy", Inputs.RESOURCE_ARN, Inputs.STREAM_ID, POLICY);
    }

    @Override
    public ServiceCommand command(Request request) {
        return new PolicyCommand.PutResourcePolicy(
                request.resource(), request.values().get(POLICY));
    }
}
