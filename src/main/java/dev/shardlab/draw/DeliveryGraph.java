package dev.shardlab.draw;

import dev.shardlab.draw.firehose.DeliveryRates;
import dev.shardlab.draw.firehose.DeliveryTiles;
import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.kinesis.StreamTile;
import dev.shardlab.draw.plan.Flow;
import dev.shardlab.draw.plan.Tile;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.firehose.DeliverySource;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.s3.BucketName;
import dev.shardlab.state.LabState;
import dev.shardlab.state.firehose.DeliveryStreamState;
import dev.shardlab.state.firehose.FirehoseStates;
import dev.shardlab.state.kinesis.Backlog;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The delivery streams on the map: who puts into them, what they read, and the buckets in which it ends. */
final class DeliveryGraph {

    private final FirehoseStates firehose;
    private final VirtualTime now;
    private final List<Tile> tiles;
    private final List<Flow> flows;

    /**
     * @param tiles to which theirs are added
     * @param flows likewise
     */
    DeliveryGraph(FirehoseStates firehose, VirtualTime now, List<Tile> tiles, List<Flow> flows) {
        this.firehose = firehose;
        this.now = now;
        this.tiles = tiles;
        this.flows = flows;
    }

    void addSenders() {
        for (DeliveryStreamState stream : firehose.all()) {
            DeliveryRates rates = new DeliveryRates(stream, now);
            for (var sender : stream.senders()) {
                double perSec = rates.sent(sender.getValue());
                tiles.add(DeliveryTiles.of(stream, sender.getKey(), sender.getValue(), perSec));
                flows.add(new Flow(
                        SystemId.ofSender(sender.getKey()),
                        DeliveryTiles.id(stream.name()),
                        perSec,
                        DeliveryTiles.UNIT,
                        false));
            }
        }
    }

    void addStreams() {
        for (DeliveryStreamState stream : firehose.all()) {
            tiles.add(DeliveryTiles.of(stream, now));
            if (stream.settings().source() instanceof DeliverySource.FromStream(var source)) {
                double read = new DeliveryRates(stream, now).in();
                flows.add(new Flow(
                        StreamTile.id(source), DeliveryTiles.id(stream.name()), read, DeliveryTiles.UNIT, false));
            }
        }
        writers(firehose).forEach((bucket, writers) -> {
            tiles.add(DeliveryTiles.of(bucket, writers, now));
            writers.forEach(writer -> flows.add(new Flow(
                    DeliveryTiles.id(writer.name()),
                    DeliveryTiles.id(bucket),
                    new DeliveryRates(writer, now).stored(bucket),
                    DeliveryTiles.UNIT,
                    false)));
        });
    }

    /** What each delivery stream that reads a stream has before it. */
    static Stream<Backlog> unread(StreamName name, LabState state, VirtualTime now) {
        return state.firehose().all().stream()
                .filter(reader -> reader.settings().source().equals(new DeliverySource.FromStream(name)))
                .flatMap(reader -> state.kinesis().stream(name).stream().map(stream -> unread(reader, stream, now)));
    }

    private static Backlog unread(DeliveryStreamState reader, StreamState stream, VirtualTime now) {
        Backlog unread = Backlog.NONE;
        for (var read : reader.source()) {
            ShardState shard = stream.shard(read.getKey()).orElse(null);
            if (shard != null) {
                unread = unread.and(Backlog.of(
                        shard, Math.max(shard.first(), read.getValue().next()), now));
            }
        }
        return unread;
    }

    /** Who stores in each bucket, or once did. */
    static Map<BucketName, List<DeliveryStreamState>> writers(FirehoseStates firehose) {
        Map<BucketName, List<DeliveryStreamState>> writers = new TreeMap<>();
        for (DeliveryStreamState stream : firehose.all()) {
            BucketName present = stream.settings().destination().bucket();
            writers.computeIfAbsent(present, _ -> new ArrayList<>()).add(stream);
            for (var share : stream.stored()) {
                if (!share.getKey().equals(present)) {
                    writers.computeIfAbsent(share.getKey(), _ -> new ArrayList<>())
                            .add(stream);
                }
            }
        }
        return writers;
    }
}
