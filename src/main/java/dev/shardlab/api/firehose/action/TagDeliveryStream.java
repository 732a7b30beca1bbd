package dev.shardlab.api.firehose.action;

import static dev.shardlab.api.shape.Member.required;

import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Values;
import dev.shardlab.command.firehose.FirehoseCommand;
import dev.shardlab.model.Service;
import java.util.List;

final class TagDeliveryStream extends SilentFirehoseAction {

    private static final Member<List<Values>> TAGS = required("Tags", FirehoseInputs.TAGS);

    TagDeliveryStream() {
        super("TagDeliveryStream", FirehoseInputs.NAME, TAGS);
    }

    @Override
    public FirehoseCommand command(Values values, Service service) {
        return new FirehoseCommand.TagDeliveryStream(
                FirehoseInputs.name(values), FirehoseInputs.tags(values.get(TAGS)));
    }
}
