package dev.shardlab.api.kinesis.action;

import static dev.shardlab.api.shape.Member.required;

import dev.shardlab.api.shape.Member;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.StreamSetting;
import dev.shardlab.model.kinesis.EncryptionType;
import dev.shardlab.model.kinesis.KeyId;

/** From now on stores payloads encrypted. */
final class StartStreamEncryption extends Silent {

    private static final Member<String> TYPE = required("EncryptionType", Inputs.ENCRYPTION_TYPE);
    private static final Member<String> KEY = required("KeyId", Inputs.KEY_ID);

    StartStreamEncryption() {
        super("StartStreamEncryption", Inputs.STREAM_NAME, TYPE, KEY, Inputs.STREAM_ARN, Inputs.STREAM_ID);
    }

    @Override
    public ServiceCommand command(Request request) {
        return new StreamSetting.StartStreamEncryption(
                request.stream(),
                EncryptionType.valueOf(request.values().get(TYPE)),
                new KeyId(request.values().get(KEY)));
    }
}
