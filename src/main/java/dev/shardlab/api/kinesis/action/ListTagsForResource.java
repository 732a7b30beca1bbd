package dev.shardlab.api.kinesis.action;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.command.kinesis.AccountReply.TagsListed;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.TagCommand;

/** Lists the tags of a stream or a consumer. */
final class ListTagsForResource extends ServedAction<TagsListed> {

    ListTagsForResource() {
        super("ListTagsForResource", TagsListed.class, Inputs.RESOURCE_ARN, Inputs.STREAM_ID);
    }

    @Override
    public ServiceCommand command(Request request) {
        return new TagCommand.ListTagsForResource(request.resource());
    }

    @Override
    void write(TagsListed reply, BodyWriter out, Asked asked) {
        TagOutput.list(reply.tags(), out);
    }
}
