package dev.shardlab.api.kinesis.action;

import static dev.shardlab.api.shape.Member.optional;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.body.Name;
import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Whole;
import dev.shardlab.command.kinesis.AccountReply.TagsListed;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.TagCommand;

/** Lists the tags of a stream, page by page. */
final class ListTagsForStream extends ServedAction<TagsListed> {

    private static final Member<String> EXCLUSIVE_START = optional("ExclusiveStartTagKey", Inputs.TAG_KEY);
    private static final Member<Integer> LIMIT = optional("Limit", new Whole(1, 50));
    private static final Name HAS_MORE_TAGS = Name.of("HasMoreTags");

    ListTagsForStream() {
        super(
                "ListTagsForStream",
                TagsListed.class,
                Inputs.STREAM_NAME,
                EXCLUSIVE_START,
                LIMIT,
                Inputs.STREAM_ARN,
                Inputs.STREAM_ID);
    }

    @Override
    public ServiceCommand command(Request request) {
        return new TagCommand.ListTagsForStream(
                request.stream(),
                request.values().find(EXCLUSIVE_START),
                request.values().getOr(LIMIT, TagCommand.ListTagsForStream.DEFAULT_LIMIT));
    }

    @Override
    void write(TagsListed reply, BodyWriter out, Asked asked) {
        TagOutput.list(reply.tags(), out);
        out.flag(HAS_MORE_TAGS, reply.hasMoreTags());
    }
}
