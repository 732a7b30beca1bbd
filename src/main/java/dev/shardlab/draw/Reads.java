package dev.shardlab.draw;

import dev.shardlab.draw.Mark.Stroke;
import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.model.RecordBatch;
import dev.shardlab.state.LeaseState;
import dev.shardlab.state.ShardLog;
import dev.shardlab.state.ShardState;
import java.util.List;

/**
 * Answers to GetRecords on the network: copies of the records on their way from their lane to the worker, a few tokens for an
 * answer of many, small and hollow so that a copy that crosses another lane is not taken for a record in it. The records
 * themselves stay where they are: reading does not take them out.
 */
final class Reads {

    private static final int MOST_TOKENS = 6;
    private static final double APART = 0.06;

    private final Sketch sketch;
    private final Frame frame;
    private final List<Track> tracks;
    private final ConsumerColumn column;

    Reads(Sketch sketch, Frame frame, List<Track> tracks, ConsumerColumn column) {
        this.sketch = sketch;
        this.frame = frame;
        this.tracks = tracks;
        this.column = column;
    }

    void paint() {
        for (Track track : tracks) {
            for (LeaseState lease : track.group().leases()) {
                RecordsRead read = lease.lastRead();
                if (read != null
                        && read.toIndex() > read.fromIndex()
                        && frame.time().isBefore(read.arrivesAt())) {
                    frame.stream().shard(lease.shard()).ifPresent(shard -> paint(track, shard, read));
                }
            }
        }
    }

    private void paint(Track track, ShardState shard, RecordsRead read) {
        Area lane = LaneBoxes.area(frame, shard);
        double start = frame.ages().x(Lag.ageMicros(shard, read.toIndex() - 1, frame.time()));
        Wire wire = new Wire(
                start,
                lane.middleY(),
                column.portX(),
                column.portY(track.group().name(), read.worker()));
        sketch.draw(wire.mark(sketch.units(1), Stroke.SOLID, track.role(), 0.5, null));
        long count = read.toIndex() - read.fromIndex();
        int tokens = (int) Math.min(MOST_TOKENS, count);
        long begin = read.at().micros();
        double way = Math.clamp(
                (double) (frame.time().micros() - begin)
                        / Math.max(1, read.arrivesAt().micros() - begin),
                0,
                1);
        for (int i = 0; i < tokens; i++) {
            long from = read.fromIndex() + count * i / tokens;
            long to = read.fromIndex() + count * (i + 1) / tokens;
            add(shard, from, to, wire, way * (1 - APART * i));
        }
    }

    private void add(ShardState shard, long from, long to, Wire wire, double way) {
        ShardLog log = shard.log();
        RecordBatch batch = log.batch(from);
        sketch.tokens()
                .add(
                        (float) wire.x(way),
                        (float) wire.y(way),
                        1,
                        KeyColour.of(batch, log.position(from)),
                        Tokens.Kind.READ,
                        sketch.facts().one(new Fact.OfRecords(shard.stream(), shard.id(), from, to)));
    }
}
