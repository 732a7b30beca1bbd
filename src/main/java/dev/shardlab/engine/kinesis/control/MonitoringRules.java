package dev.shardlab.engine.kinesis.control;

import dev.shardlab.command.kinesis.StreamReply.MetricsSwitched;
import dev.shardlab.command.kinesis.StreamSetting.DisableEnhancedMonitoring;
import dev.shardlab.command.kinesis.StreamSetting.EnableEnhancedMonitoring;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.engine.kinesis.stream.Streams;
import dev.shardlab.event.SettingEvent.SettingChanged;
import dev.shardlab.event.StreamChange;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ShardLevelMetric;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.StreamState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Shard-level metrics (API reference, EnableEnhancedMonitoring): switched at once; the answer has them before and after. */
final class MonitoringRules {

    private MonitoringRules() {}

    static Decision enable(KinesisState state, EnableEnhancedMonitoring command, VirtualTime now) {
        Set<ShardLevelMetric> metrics = present(state, command.stream());
        metrics.addAll(command.metrics());
        return switched(state, command.stream(), metrics, now);
    }

    static Decision disable(KinesisState state, DisableEnhancedMonitoring command, VirtualTime now) {
        Set<ShardLevelMetric> metrics = present(state, command.stream());
        command.metrics().forEach(metrics::remove);
        return switched(state, command.stream(), metrics, now);
    }

    private static Set<ShardLevelMetric> present(KinesisState state, StreamName name) {
        StreamState stream = Streams.find(state, name);
        Streams.requireActive(state, stream);
        Set<ShardLevelMetric> metrics = EnumSet.noneOf(ShardLevelMetric.class);
        metrics.addAll(stream.settings().metrics());
        return metrics;
    }

    private static Decision switched(
            KinesisState state, StreamName name, Set<ShardLevelMetric> metrics, VirtualTime now) {
        List<ShardLevelMetric> before = Streams.find(state, name).settings().metrics();
        List<ShardLevelMetric> after = List.copyOf(metrics);
        MetricsSwitched reply = new MetricsSwitched(name, before, after);
        return before.equals(after)
                ? Decision.answered(reply)
                : new Decision(List.of(new SettingChanged(now, name, new StreamChange.Metrics(after))), reply);
    }
}
