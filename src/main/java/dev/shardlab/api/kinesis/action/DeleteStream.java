package dev.shardlab.api.kinesis.action;

import static dev.shardlab.api.shape.Member.optional;

import dev.shardlab.api.shape.Flag;
import dev.shardlab.api.shape.Member;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.StreamCommand;

/** Deletes a stream with all that is in it; one with consumers only if that is said. */
final class DeleteStream extends Silent {

    private static final Member<Boolean> ENFORCE = optional("EnforceConsumerDeletion", new Flag());

    DeleteStream() {
        super("DeleteStream", Inputs.STREAM_NAME, ENFORCE, Inputs.STREAM_ARN, Inputs.STREAM_ID);
    }

    @Override
    public ServiceCommand command(Request request) {
        return new StreamCommand.DeleteStream(request.stream(), request.values().getOr(ENFORCE, false));
    }
}
