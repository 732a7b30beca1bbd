package dev.shardlab.api.firehose.action;

import static dev.shardlab.api.shape.Member.required;

import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Values;
import dev.shardlab.command.firehose.FirehoseCommand;
import dev.shardlab.model.Service;
import java.util.List;

final class UntagDeliveryStream extends SilentFirehoseAction {

    private static final Member<List<String>> KEYS = required("TagKeys", FirehoseInputs.TAG_KEYS);

    UntagDeliveryStream() {
        super("UntagDeliveryStream", FirehoseInputs.NAME, KEYS);
    }

    @Override
    public FirehoseCommand command(Values values, Service service) {
        return new FirehoseCommand.UntagDeliveryStream(FirehoseInputs.name(values), values.get(KEYS));
    }
}
