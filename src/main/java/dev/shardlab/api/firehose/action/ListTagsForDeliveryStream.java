package dev.shardlab.api.firehose.action;

import static dev.shardlab.api.shape.Member.optional;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.body.Name;
import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Values;
import dev.shardlab.api.shape.Whole;
import dev.shardlab.command.firehose.FirehoseCommand;
import dev.shardlab.command.firehose.FirehoseReply.DeliveryTagsListed;
import dev.shardlab.model.Service;

/** The tags of a delivery stream by key, page by page. */
final class ListTagsForDeliveryStream extends ServedFirehoseAction<DeliveryTagsListed> {

    private static final int MOST = 50;

    private static final Member<String> AFTER = optional("ExclusiveStartTagKey", FirehoseInputs.TAG_KEY_TEXT);
    private static final Member<Integer> LIMIT = optional("Limit", new Whole(1, MOST));
    private static final Name TAGS = Name.of("Tags");
    private static final Name KEY = Name.of("Key");
    private static final Name VALUE = Name.of("Value");
    private static final Name HAS_MORE = Name.of("HasMoreTags");

    ListTagsForDeliveryStream() {
        super("ListTagsForDeliveryStream", DeliveryTagsListed.class, FirehoseInputs.NAME, AFTER, LIMIT);
    }

    @Override
    public FirehoseCommand command(Values values, Service service) {
        return new FirehoseCommand.ListTagsForDeliveryStream(
                FirehoseInputs.name(values), values.getOr(LIMIT, MOST), values.find(AFTER));
    }

    @Override
    void write(DeliveryTagsListed reply, BodyWriter out, FirehoseAsked asked) {
        out.name(TAGS).openList();
        reply.tags()
                .byKey()
                .forEach((key, value) ->
                        out.openMap().text(KEY, key).text(VALUE, value).closeMap());
        out.closeList().flag(HAS_MORE, reply.hasMore());
    }
}
