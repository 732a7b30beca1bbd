package dev.shardlab.api.kinesis.action;

import static dev.shardlab.api.shape.Member.required;

import dev.shardlab.api.shape.Member;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.TagCommand;
import java.util.List;

/** Takes tags away from a stream or a consumer. */
final class UntagResource extends Silent {

    private static final Member<List<String>> KEYS = required("TagKeys", Inputs.TAG_KEYS);

    UntagResource() {
        super("UntagResource", KEYS, Inputs.RESOURCE_ARN, Inputs.STREAM_ID);
    }

    @Override
    public ServiceCommand command(Request request) {
        return new TagCommand.UntagResource(request.resource(), request.values().get(KEYS));
    }
}
