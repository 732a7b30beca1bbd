package dev.shardlab.api.kinesis.action;

import static dev.shardlab.api.shape.Member.required;

import dev.shardlab.api.shape.Member;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.TagCommand;
import java.util.SortedMap;

/** Puts tags on a stream or a consumer; one that is there already gets the new value. */
final class TagResource extends Silent {

    private static final Member<SortedMap<String, String>> TAGS = required("Tags", Inputs.TAGS);

    TagResource() {
        super("TagResource", TAGS, Inputs.RESOURCE_ARN, Inputs.STREAM_ID);
    }

    @Override
    public ServiceCommand command(Request request) {
        return new TagCommand.TagResource(request.resource(), request.tags(TAGS));
    }
}
