package dev.shardlab.api.kinesis.action;

import static dev.shardlab.api.shape.Member.optional;
import static dev.shardlab.api.shape.Member.required;

import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Values;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.command.kinesis.StreamCommand;
import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.model.kinesis.StreamMode;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.kinesis.StreamOptions;
import java.util.SortedMap;

/**
 * Creates a stream. Without a mode, a shard count says that the stream is provisioned; without either it is on-demand. An on-demand
 * stream begins with as many shards as the service sees fit, whatever the request says.
 */
final class CreateStream extends Silent {

    private static final Member<String> STREAM_NAME = required("StreamName", Inputs.STREAM_NAME_TEXT);
    private static final Member<Integer> SHARD_COUNT = optional("ShardCount", Inputs.AT_LEAST_ONE);
    private static final Member<Values> MODE = optional("StreamModeDetails", Inputs.STREAM_MODE_DETAILS);
    private static final Member<SortedMap<String, String>> TAGS = optional("Tags", Inputs.TAGS);
    private static final Member<Integer> WARM_THROUGHPUT = optional("WarmThroughputMiBps", Inputs.AT_LEAST_ZERO);
    private static final Member<Integer> MAX_RECORD_SIZE = optional("MaxRecordSizeInKiB", Inputs.MAX_RECORD_KIB);

    CreateStream() {
        super("CreateStream", STREAM_NAME, SHARD_COUNT, MODE, TAGS, WARM_THROUGHPUT, MAX_RECORD_SIZE);
    }

    @Override
    public ServiceCommand command(Request request) {
        Values values = request.values();
        StreamMode mode = mode(values);
        if (mode == StreamMode.PROVISIONED && !values.has(SHARD_COUNT)) {
            throw RequestRefusals.missing("shardCount");
        }
        StreamOptions options = new StreamOptions(
                mode,
                request.tags(TAGS),
                request.number(WARM_THROUGHPUT),
                values.getOr(MAX_RECORD_SIZE, StreamOptions.DEFAULT_MAX_RECORD_KIB));
        return new StreamCommand.CreateStream(
                new StreamName(values.get(STREAM_NAME)),
                mode == StreamMode.PROVISIONED ? values.get(SHARD_COUNT) : StreamCommand.CreateStream.NOT_GIVEN,
                StreamLimits.MIN_RETENTION,
                options);
    }

    private static StreamMode mode(Values values) {
        Values details = values.find(MODE);
        if (details != null) {
            return StreamMode.valueOf(details.get(Inputs.STREAM_MODE));
        }
        return values.has(SHARD_COUNT) ? StreamMode.PROVISIONED : StreamMode.ON_DEMAND;
    }
}
