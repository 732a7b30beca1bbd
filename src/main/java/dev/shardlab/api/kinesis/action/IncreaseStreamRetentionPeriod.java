package dev.shardlab.api.kinesis.action;

import static dev.shardlab.api.shape.Member.required;

import dev.shardlab.api.shape.Member;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.StreamCommand;
import java.time.Duration;

/** Lengthens how long records are kept. */
final class IncreaseStreamRetentionPeriod extends Silent {

    private static final Member<Integer> HOURS = required("RetentionPeriodHours", Inputs.ANY_WHOLE);

    IncreaseStreamRetentionPeriod() {
        super("IncreaseStreamRetentionPeriod", Inputs.STREAM_NAME, HOURS, Inputs.STREAM_ARN, Inputs.STREAM_ID);
    }

    @Override
    public ServiceCommand command(Request request) {
        return new StreamCommand.IncreaseRetention(
                request.stream(), Duration.ofHours(request.values().get(HOURS)));
    }
}
