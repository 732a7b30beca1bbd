package dev.shardlab.draw.producer;

import dev.shardlab.draw.kinesis.ShardRefusals;
import dev.shardlab.event.ProducerEvent.RetryScheduled;
import dev.shardlab.event.StreamEvent.PutThrottled;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import dev.shardlab.state.producer.LastThrottle;
import dev.shardlab.state.producer.ProducerState;
import dev.shardlab.state.producer.PutInFlight;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the shards of one stream have refused and is not settled yet: records on their way back, and records that wait at their
 * producer and would go to the same shard again. Of a client on the wire, which says nothing of its plans, what was refused in
 * this second.
 */
public final class UnsettledRefusals implements ShardRefusals {

    private final Map<ShardId, Integer> onTheWayBack = new TreeMap<>();
    private final Map<ShardId, Integer> waiting = new TreeMap<>();
    private final Map<ShardId, Integer> throttled = new TreeMap<>();
    private final Map<ShardId, Long> retryMicros = new TreeMap<>();

    /**
     * Counts the refused records, shard by shard; those that wait only while the stream has an open shard to go to.
     *
     * @param producers all who put to the stream, those behind clients among them
     * @param now its second is the one of which refusals count that clients got
     */
    public UnsettledRefusals(StreamState stream, List<ProducerState> producers, VirtualTime now) {
        for (ProducerState producer : producers) {
            for (LastThrottle refused : producer.lastThrottles()) {
                throttled.merge(refused.last().shard(), refused.inSecond(now), Integer::sum);
            }
            for (PutInFlight put : producer.inFlight()) {
                for (PutThrottled refusal : put.throttled()) {
                    onTheWayBack.merge(refusal.shard(), refusal.positions().size(), Integer::sum);
                }
            }
            if (!stream.openShards().isEmpty()) {
                producer.retries().forEach(retry -> countWaiting(stream, retry));
            }
        }
    }

    private void countWaiting(StreamState stream, RetryScheduled retry) {
        for (int i = 0; i < retry.batch().size(); i++) {
            ShardId shard = stream.shardFor(
                            retry.batch().hashHigh(i), retry.batch().hashLow(i))
                    .id();
            waiting.merge(shard, 1, Integer::sum);
            retryMicros.merge(shard, retry.retryAt().micros(), Math::min);
        }
    }

    @Override
    public int by(ShardState shard) {
        return onTheWayBack.getOrDefault(shard.id(), 0)
                + waiting.getOrDefault(shard.id(), 0)
                + throttled.getOrDefault(shard.id(), 0);
    }

    @Override
    public long nextRetryMicros(ShardState shard) {
        return retryMicros.getOrDefault(shard.id(), Long.MAX_VALUE);
    }
}
