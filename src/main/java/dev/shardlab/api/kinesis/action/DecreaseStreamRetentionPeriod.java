package dev.shardlab.api.kinesis.action;

import static dev.shardlab.api.shape.Member.required;

import dev.shardlab.api.shape.Member;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.StreamCommand;
import java.time.Duration;

/** Shortens how long records are kept. */
final class DecreaseStreamRetentionPeriod extends Silent {

    private static final Member<Integer> HOURS = required("RetentionPeriodHours", Inputs.ANY_WHOLE);

    DecreaseStreamRetentionPeriod() {
        super("DecreaseStreamRetentionPeriod", Inputs.STREAM_NAME, HOURS, Inputs.STREAM_ARN, Inputs.STREAM_ID);
    }

    @Override
    public ServiceCommand command(Request request) {
        return new StreamCommand.DecreaseRetention(
                request.stream(), Duration.ofHours(request.values().get(HOURS)));
    }
}
