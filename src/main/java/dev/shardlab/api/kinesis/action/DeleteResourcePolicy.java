package dev.shardlab.api.kinesis.action;

import dev.shardlab.command.kinesis.PolicyCommand;
import dev.shardlab.command.kinesis.ServiceCommand;

/** Takes away the policy of a stream or a consumer. */
final class DeleteResourcePolicy extends Silent {

    DeleteResourcePolicy() {
        super("DeleteResourcePolicy", Inputs.RESOURCE_ARN, Inputs.STREAM_ID);
    }

    @Override
    public ServiceCommand command(Request request) {
        return new PolicyCommand.DeleteResourcePolicy(request.resource());
    }
}
