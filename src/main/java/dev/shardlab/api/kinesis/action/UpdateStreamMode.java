package dev.shardlab.api.kinesis.action;

import static dev.shardlab.api.shape.Member.optional;

import dev.shardlab.api.shape.Member;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.StreamSetting;
import dev.shardlab.model.kinesis.StreamMode;

/** Switches a stream between provisioned and on-demand. */
final class UpdateStreamMode extends Silent {

    private static final Member<Integer> WARM_THROUGHPUT = optional("WarmThroughputMiBps", Inputs.AT_LEAST_ZERO);

    UpdateStreamMode() {
        super(
                "UpdateStreamMode",
                Inputs.STREAM_ARN_REQUIRED,
                Inputs.STREAM_ID,
                Inputs.STREAM_MODE_REQUIRED,
                WARM_THROUGHPUT);
    }

    @Override
    public ServiceCommand command(Request request) {
        String mode = request.values().get(Inputs.STREAM_MODE_REQUIRED).get(Inputs.STREAM_MODE);
        return new StreamSetting.UpdateStreamMode(
                request.stream(), StreamMode.valueOf(mode), request.number(WARM_THROUGHPUT));
    }
}
