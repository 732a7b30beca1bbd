package dev.shardlab.api.firehose.action;

import static dev.shardlab.api.shape.Member.optional;

import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Values;
import dev.shardlab.command.firehose.FirehoseCommand;
import dev.shardlab.model.Service;
import dev.shardlab.model.firehose.DeliveryKey;

/** Encrypts from now on, or under another key; where none is named, under one that the service owns. */
final class StartDeliveryStreamEncryption extends SilentFirehoseAction {

    private static final Member<Values> CONFIGURATION =
            optional("DeliveryStreamEncryptionConfigurationInput", KeyInput.CONFIGURATION);

    StartDeliveryStreamEncryption() {
        super("StartDeliveryStreamEncryption", FirehoseInputs.NAME, CONFIGURATION);
    }

    @Override
    public FirehoseCommand command(Values values, Service service) {
        Values given = values.find(CONFIGURATION);
        return new FirehoseCommand.StartDeliveryStreamEncryption(
                FirehoseInputs.name(values), given == null ? DeliveryKey.OF_THE_SERVICE : KeyInput.key(given));
    }
}
