package dev.shardlab.api.kinesis.action;

import static dev.shardlab.api.shape.Member.required;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.body.Name;
import dev.shardlab.api.kinesis.opaque.Arns;
import dev.shardlab.api.shape.ListOf;
import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Text;
import dev.shardlab.command.kinesis.StreamReply.MetricsSwitched;
import dev.shardlab.model.kinesis.ShardLevelMetric;
import java.util.List;
import java.util.stream.Stream;

/** What switching shard-level metrics on and off has in common. */
abstract class Monitoring extends ServedAction<MetricsSwitched> {

    private static final String ALL = "ALL";
    private static final Member<List<String>> METRICS = required(
            "ShardLevelMetrics",
            new ListOf(
                    Text.oneOf(
                            "IncomingBytes",
                            "IncomingRecords",
                            "OutgoingBytes",
                            "OutgoingRecords",
                            "WriteProvisionedThroughputExceeded",
                            "ReadProvisionedThroughputExceeded",
                            "IteratorAgeMilliseconds",
                            ALL),
                    1,
                    7));
    private static final Name CURRENT = Name.of("CurrentShardLevelMetrics");
    private static final Name DESIRED = Name.of("DesiredShardLevelMetrics");

    Monitoring(String name) {
        super(name, MetricsSwitched.class, Inputs.STREAM_NAME, METRICS, Inputs.STREAM_ARN, Inputs.STREAM_ID);
    }

    /** Each once, in the order of the API reference. */
    static List<ShardLevelMetric> metrics(Request request) {
        List<String> asked = request.values().get(METRICS);
        return Stream.of(ShardLevelMetric.values())
                .filter(metric -> asked.contains(ALL) || asked.contains(metric.wireName()))
                .toList();
    }

    @Override
    final void write(MetricsSwitched reply, BodyWriter out, Asked asked) {
        out.text(Names.STREAM_NAME, reply.stream().value());
        StreamOutput.metrics(CURRENT, reply.current(), out);
        StreamOutput.metrics(DESIRED, reply.desired(), out);
        out.text(Names.STREAM_ARN, Arns.of(reply.stream(), asked.service()));
    }
}
