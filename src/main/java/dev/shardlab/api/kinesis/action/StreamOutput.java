package dev.shardlab.api.kinesis.action;

import dev.shardlab.api.body.BodyWriter;
import dev.shardlab.api.body.Name;
import dev.shardlab.api.kinesis.opaque.Arns;
import dev.shardlab.command.kinesis.StreamReply.StreamFacts;
import dev.shardlab.model.Service;
import dev.shardlab.model.kinesis.KeyId;
import dev.shardlab.model.kinesis.ShardLevelMetric;
import dev.shardlab.model.kinesis.StreamMode;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.kinesis.WarmThroughput;
import java.util.List;

/** A stream in an answer. */
final class StreamOutput {

    private static final Name RETENTION_PERIOD_HOURS = Name.of("RetentionPeriodHours");
    private static final Name ENHANCED_MONITORING = Name.of("EnhancedMonitoring");
    private static final Name KEY_ID = Name.of("KeyId");
    private static final Name WARM_THROUGHPUT = Name.of("WarmThroughput");
    private static final Name TARGET_MIBPS = Name.of("TargetMiBps");
    private static final Name CURRENT_MIBPS = Name.of("CurrentMiBps");

    private StreamOutput() {}

    /** What both descriptions of a stream begin with; the members alone, not the map around them. */
    static void facts(StreamFacts facts, BodyWriter out, Service service) {
        named(facts.stream(), out, service);
        out.text(Names.STREAM_STATUS, facts.status().name());
        mode(facts.mode(), out);
        out.number(RETENTION_PERIOD_HOURS, facts.retention().toHours())
                .time(Names.STREAM_CREATION_TIMESTAMP, facts.createdAt());
        out.name(ENHANCED_MONITORING).openList().openMap();
        metrics(Names.SHARD_LEVEL_METRICS, facts.metrics(), out);
        out.closeMap().closeList();
        out.text(Names.ENCRYPTION_TYPE, facts.encryption().name());
        KeyId key = facts.key();
        if (key != null) {
            out.text(KEY_ID, key.value());
        }
    }

    static void named(StreamName stream, BodyWriter out, Service service) {
        out.text(Names.STREAM_NAME, stream.value()).text(Names.STREAM_ARN, Arns.of(stream, service));
    }

    static void mode(StreamMode mode, BodyWriter out) {
        out.name(Names.STREAM_MODE_DETAILS)
                .openMap()
                .text(Names.STREAM_MODE, mode.name())
                .closeMap();
    }

    static void metrics(Name name, List<ShardLevelMetric> metrics, BodyWriter out) {
        out.name(name).openList();
        for (ShardLevelMetric metric : metrics) {
            out.text(metric.wireName());
        }
        out.closeList();
    }

    static void warmThroughput(WarmThroughput warmThroughput, BodyWriter out) {
        out.name(WARM_THROUGHPUT)
                .openMap()
                .number(TARGET_MIBPS, warmThroughput.targetMiBps())
                .number(CURRENT_MIBPS, warmThroughput.currentMiBps())
                .closeMap();
    }
}
