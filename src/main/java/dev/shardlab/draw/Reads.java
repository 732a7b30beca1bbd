package dev.shardlab.draw;

import dev.shardlab.draw.Mark.Stroke;
import dev.shardlab.draw.Standing.Copies;
import dev.shardlab.model.RecordBatch;
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
            for (Standing standing : track.standings()) {
                for (Copies copies : standing.copies()) {
                    if (copies.areUnderWay(frame.time().micros())) {
                        paint(track, standing.shard(), copies);
                    }
                }
            }
        }
    }

    private void paint(Track track, ShardState shard, Copies copies) {
        Area lane = LaneBoxes.area(frame, shard);
        double start = frame.ages().x(Lag.ageMicros(shard, copies.to() - 1, frame.time()));
        Wire wire = new Wire(start, lane.middleY(), column.portX(), column.portY(track, copies.seat()));
        sketch.draw(wire.mark(sketch.units(1), Stroke.SOLID, track.role(), 0.5, null));
        long count = copies.to() - copies.from();
        int tokens = (int) Math.min(MOST_TOKENS, count);
        double way = copies.way(frame.time().micros());
        for (int i = 0; i < tokens; i++) {
            long from = copies.from() + count * i / tokens;
            long to = copies.from() + count * (i + 1) / tokens;
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
