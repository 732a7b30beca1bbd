package dev.shardlab.api.kinesis.action;

import static dev.shardlab.api.shape.Member.required;

import dev.shardlab.api.shape.Member;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.StreamSetting;
import dev.shardlab.model.kinesis.EncryptionType;
import dev.shardlab.model.kinesis.KeyId;

/** From now on stores payloads as they come. */
final class StopStreamEncryption extends Silent {

    private static final Member<String> TYPE = required("EncryptionType", Inputs.ENCRYPTION_TYPE);
    private static final Member<String> KEY = required("KeyId", Inputs.KEY_ID);

    StopStreamEncryption() {
        super("StopStreamEncryption", Inputs.STREAM_NAME, TYPE, KEY, Inputs.STREAM_ARN, Inputs.STREAM_ID);
    }

    @Override
    public ServiceCommand command(Request request) {
        return new StreamSetting.StopStreamEncryption(
                request.stream(),
                EncryptionType.valueOf(request.values().get(TYPE)),
                new KeyId(request.values().get(KEY)));
    }
}
