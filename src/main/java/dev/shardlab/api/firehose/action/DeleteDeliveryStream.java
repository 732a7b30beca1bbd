package dev.shardlab.api.firehose.action;

import static dev.shardlab.api.shape.Member.optional;

import dev.shardlab.api.shape.Flag;
import dev.shardlab.api.shape.Values;
import dev.shardlab.command.firehose.FirehoseCommand;
import dev.shardlab.model.Service;

/** Deletes a delivery stream with what it still holds. AllowForceDelete is for keys that cannot be retired, which there are none of. */
final class DeleteDeliveryStream extends SilentFirehoseAction {

    DeleteDeliveryStream() {
        super("DeleteDeliveryStream", FirehoseInputs.NAME, optional("AllowForceDelete", new Flag()));
    }

    @Override
    public FirehoseCommand command(Values values, Service service) {
        return new FirehoseCommand.DeleteDeliveryStream(FirehoseInputs.name(values));
    }
}
