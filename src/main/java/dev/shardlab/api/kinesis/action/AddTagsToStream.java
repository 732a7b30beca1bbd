package dev.shardlab.api.kinesis.action;

import static dev.shardlab.api.shape.Member.required;

import dev.shardlab.api.shape.Member;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.TagCommand;
import java.util.SortedMap;

/** Puts tags on a stream; one that is there already gets the new value. */
final class AddTagsToStream extends Silent {

    private static final Member<SortedMap<String, String>> TAGS = required("Tags", Inputs.TAGS);

    AddTagsToStream() {
        super("AddTagsToStream", Inputs.STREAM_NAME, TAGS, Inputs.STREAM_ARN, Inputs.STREAM_ID);
    }

    @Override
    public ServiceCommand command(Request request) {
        return new TagCommand.AddTagsToStream(request.stream(), request.tags(TAGS));
    }
}
