package dev.shardlab.api.kinesis.action;

import static dev.shardlab.api.shape.Member.required;

import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Text;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.StreamSetting;
import dev.shardlab.model.kinesis.RecordDistribution;

/** Says who chooses a record's shard: the producer by its key, or the service. */
final class UpdateStreamRecordDistributionStrategy extends Silent {

    private static final Member<String> STRATEGY =
            required("RecordDistributionStrategy", Text.oneOf("AUTO", "USER_PARTITION_KEY"));

    UpdateStreamRecordDistributionStrategy() {
        super("UpdateStreamRecordDistributionStrategy", Inputs.STREAM_ARN_REQUIRED, Inputs.STREAM_ID, STRATEGY);
    }

    @Override
    public ServiceCommand command(Request request) {
        return new StreamSetting.UpdateStreamRecordDistributionStrategy(
                request.stream(), RecordDistribution.valueOf(request.values().get(STRATEGY)));
    }
}
