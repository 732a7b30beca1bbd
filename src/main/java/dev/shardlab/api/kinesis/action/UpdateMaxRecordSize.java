package dev.shardlab.api.kinesis.action;

import static dev.shardlab.api.shape.Member.required;

import dev.shardlab.api.shape.Member;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.StreamSetting;

/** Changes how large a record of a stream may be. */
final class UpdateMaxRecordSize extends Silent {

    private static final Member<Integer> MAX_RECORD_SIZE = required("MaxRecordSizeInKiB", Inputs.MAX_RECORD_KIB);

    UpdateMaxRecordSize() {
        super("UpdateMaxRecordSize", Inputs.STREAM_ARN, Inputs.STREAM_ID, MAX_RECORD_SIZE);
    }

    @Override
    public ServiceCommand command(Request request) {
        return new StreamSetting.UpdateMaxRecordSize(
                request.stream(), request.values().get(MAX_RECORD_SIZE));
    }
}
