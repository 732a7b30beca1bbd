package dev.shardlab.draw.kinesis;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.kinesis.Standing.Copies;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Mark.Stroke;
import dev.shardlab.draw.paper.Sign;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.draw.paper.Tokens;
import dev.shardlab.draw.paper.Wire;
import dev.shardlab.state.kinesis.BatchedRecord;
import dev.shardlab.state.kinesis.ShardLog;
import dev.shardlab.state.kinesis.ShardState;
import java.util.List;

/**
 * Answers to GetRecords on the network: copies of the records on their way from their lane to the worker, a few tokens for an
 * answer of many, small and hollow so that a copy that crosses another lane is not taken for a record in it. The records
 * themselves stay where they are: reading does not take them out.
 */
public final class Reads {

    private static final int MOST_TOKENS = 6;
    /** Between the walls of a pipe. */
    private static final double PIPE = 5;
    /** Between the pipes of one shard, where they begin. */
    private static final double PIPES_APART = 7;

    private static final double APART = 0.06;
    private static final long FRESH = 30;

    private final Sketch sketch;
    private final Frame frame;
    private final List<Track> tracks;
    private final ConsumerColumn column;

    /**
     * Draws what readers of the stream of a frame are handed.
     *
     * @param tracks the readers, from the top
     * @param column where their boxes are
     */
    public Reads(Sketch sketch, Frame frame, List<Track> tracks, ConsumerColumn column) {
        this.sketch = sketch;
        this.frame = frame;
        this.tracks = tracks;
        this.column = column;
    }

    /** A pipe is drawn whether anything flows or not: two walls from the cursor to the one who listens. */
    public void paintPipes() {
        for (Track track : tracks) {
            for (Seat seat : track.seats()) {
                for (Standing standing : seat.standings()) {
                    if (standing.piped()) {
                        paintPipe(track, seat.item(), standing);
                    }
                }
            }
        }
    }

    private void paintPipe(Track track, StageItem seat, Standing standing) {
        Wire middle = wire(track, seat, standing, standing.readIndex());
        double half = sketch.units(PIPE / 2);
        for (double off : new double[] {-half, half}) {
            Wire wall = new Wire(middle.x1(), middle.y1() + off, middle.x2(), middle.y2() + off);
            sketch.draw(wall.mark(sketch.units(1), Stroke.SOLID, track.role(), 0.45, standing.item()));
        }
    }

    /** The way from a record to a reader; the pipes of one shard begin apart from each other. */
    private Wire wire(Track track, StageItem seat, Standing standing, long index) {
        ShardState shard = standing.shard();
        Area lane = LaneBoxes.area(frame, shard);
        long from = standing.piped() ? standing.readIndex() : index;
        double apart = standing.piped() ? sketch.units(PIPES_APART) * (track.row() + 1) : 0;
        return new Wire(
                frame.ages().x(ShardReading.ageMicros(shard, from, frame.time())),
                Math.min(lane.bottom(), lane.middleY() + apart),
                column.portX(),
                column.portY(track, seat));
    }

    /**
     * Paints the copies that are under way, each answer as 6 tokens at most; what came by no pipe has a thin line for its way.
     */
    public void paint() {
        for (Track track : tracks) {
            for (Standing standing : track.standings()) {
                for (Copies copies : standing.copies()) {
                    if (copies.areUnderWay(frame.time().micros())) {
                        paint(track, standing, copies);
                    }
                    if (wereJustUnderWay(copies)) {
                        sketch.show(Sign.READ);
                    }
                }
            }
        }
    }

    /** Within about two seconds in the room: between one read and the next the legend keeps its sign and does not flicker. */
    private boolean wereJustUnderWay(Copies copies) {
        long ago = frame.time().micros() - copies.arriveMicros();
        return copies.from() < copies.to() && ago >= 0 && ago < sketch.view().nearMicros() / FRESH;
    }

    private void paint(Track track, Standing standing, Copies copies) {
        ShardState shard = standing.shard();
        Wire wire = wire(track, copies.seat(), standing, copies.to() - 1);
        if (!standing.piped()) {
            sketch.draw(wire.mark(sketch.units(1), Stroke.SOLID, track.role(), 0.5, null));
        }
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
        BatchedRecord record = log.record(from);
        sketch.tokens()
                .add(
                        (float) wire.x(way),
                        (float) wire.y(way),
                        1,
                        record.batch().keyFingerprint(record.position()),
                        Tokens.Kind.READ,
                        sketch.items().one(new StreamItem.OfRecords(shard.stream(), shard.id(), from, to)));
    }
}
