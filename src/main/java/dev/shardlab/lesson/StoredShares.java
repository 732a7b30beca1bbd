package dev.shardlab.lesson;

import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.state.LabState;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.TreeMap;

/** How what a stream has stored since some moment is spread over its shards. */
final class StoredShares {

    private final StreamName stream;
    private final Map<ShardId, Long> before = new TreeMap<>();

    /** @param then the state at the moment from which on is counted */
    StoredShares(StreamName stream, LabState then) {
        this.stream = stream;
        shards(then).forEach(shard -> before.put(shard.id(), shard.next()));
    }

    /** The fullest shard's part in percent; 0 when nothing was stored. */
    double largestPercent(LabState now) {
        LongSummaryStatistics gains = shards(now).stream()
                .mapToLong(shard -> shard.next() - before.getOrDefault(shard.id(), 0L))
                .summaryStatistics();
        return Readings.percent(gains.getMax(), gains.getSum());
    }

    private List<ShardState> shards(LabState state) {
        return state.kinesis().stream(stream).map(StreamState::shards).orElse(List.of());
    }
}
