package dev.shardlab.api.firehose.action;

import dev.shardlab.api.shape.Values;
import dev.shardlab.command.firehose.FirehoseCommand;
import dev.shardlab.model.Service;

final class StopDeliveryStreamEncryption extends SilentFirehoseAction {

    StopDeliveryStreamEncryption() {
        super("StopDeliveryStreamEncryption", FirehoseInputs.NAME);
    }

    @Override
    public FirehoseCommand command(Values values, Service service) {
        return new FirehoseCommand.StopDeliveryStreamEncryption(FirehoseInputs.name(values));
    }
}
