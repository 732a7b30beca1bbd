package dev.shardlab.engine.firehose;

import dev.shardlab.engine.kinesis.KinesisRules;
import dev.shardlab.event.Event;
import dev.shardlab.event.FirehoseEvent.DeliveryStreamActivated;
import dev.shardlab.event.FirehoseEvent.DeliveryStreamDeleted;
import dev.shardlab.event.FirehoseEvent.SourceCursor;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.firehose.DeliverySource;
import dev.shardlab.model.firehose.DeliveryStatus;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.state.firehose.DeliveryStreamState;
import dev.shardlab.state.firehose.OngoingDelivery;
import dev.shardlab.state.kinesis.KinesisState;
import java.util.List;
import java.util.Optional;

/**
 * What happens in a delivery stream by itself: it becomes active or goes, objects arrive, the source is read, buffers tip. One thing at a
 * time, in this order; so what is read at the moment at which a buffer has waited long enough still goes with it.
 */
record FirehoseElapsing(KinesisState streams, KinesisRules rules, long seed, VirtualTime now) {

    List<Event> next(DeliveryStreamState stream) {
        if (stream.statusDueMicros() <= now.micros()) {
            return List.of(changed(stream));
        }
        Optional<OngoingDelivery> delivery = stream.dueDelivery(now);
        if (delivery.isPresent()) {
            return List.of(Delivering.due(stream, delivery.get(), now));
        }
        Optional<ShardId> shard = stream.dueShard(now);
        if (shard.isPresent() && stream.settings().source() instanceof DeliverySource.FromStream source) {
            return SourceReading.read(stream, source, shard.get(), streams, rules, seed, now);
        }
        return Tipping.due(stream, now, seed);
    }

    private Event changed(DeliveryStreamState stream) {
        if (stream.status() == DeliveryStatus.DELETING) {
            return new DeliveryStreamDeleted(now, stream.name(), stream.held());
        }
        return new DeliveryStreamActivated(
                now, stream.name(), cursors(stream.settings().source()));
    }

    private List<SourceCursor> cursors(DeliverySource source) {
        return switch (source) {
            case DeliverySource.DirectPut _ -> List.of();
            case DeliverySource.FromStream from -> SourceReading.latest(streams, from.stream());
        };
    }
}
