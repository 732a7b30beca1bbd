package dev.shardlab.api.firehose.action;

import static dev.shardlab.api.shape.Member.optional;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.body.Name;
import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Values;
import dev.shardlab.api.shape.Whole;
import dev.shardlab.command.firehose.FirehoseCommand;
import dev.shardlab.command.firehose.FirehoseReply.DeliveryStreamsListed;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.Service;

/** The names of the delivery streams, page by page. */
final class ListDeliveryStreams extends ServedFirehoseAction<DeliveryStreamsListed> {

    private static final int USUAL_PAGE = 10;

    private static final Member<Integer> LIMIT = optional("Limit", new Whole(1, 10_000));
    private static final Member<String> TYPE = optional("DeliveryStreamType", FirehoseInputs.TYPE_TEXT);
    private static final Member<String> AFTER = optional("ExclusiveStartDeliveryStreamName", FirehoseInputs.NAME_TEXT);
    private static final Name NAMES = Name.of("DeliveryStreamNames");
    private static final Name HAS_MORE = Name.of("HasMoreDeliveryStreams");

    ListDeliveryStreams() {
        super("ListDeliveryStreams", DeliveryStreamsListed.class, LIMIT, TYPE, AFTER);
    }

    @Override
    public FirehoseCommand command(Values values, Service service) {
        String after = values.find(AFTER);
        return new FirehoseCommand.ListDeliveryStreams(
                values.getOr(LIMIT, USUAL_PAGE),
                after == null ? null : new DeliveryStreamName(after),
                values.find(TYPE));
    }

    @Override
    void write(DeliveryStreamsListed reply, BodyWriter out, FirehoseAsked asked) {
        out.name(NAMES).openList();
        reply.names().forEach(name -> out.text(name.value()));
        out.closeList().flag(HAS_MORE, reply.hasMore());
    }
}
