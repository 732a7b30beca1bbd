package dev.shardlab.draw.kinesis;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Mark.Stroke;
import dev.shardlab.draw.paper.Note;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sign;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.state.kinesis.Backlog;
import dev.shardlab.state.kinesis.ShardState;
import java.util.Arrays;
import java.util.List;

/**
 * Where each reader stands in each shard: a line at the age of the next record it has to read, so that its distance from the left
 * edge is the lag, and a dashed one at an application's checkpoint. A reader that has read everything stands at the left edge.
 */
public final class Cursors {

    private static final double LANE_FOR_GLYPH = 9;
    private static final double GLYPH = 4.6;
    private static final double ROW = 10;
    private static final double NOBODY = 0.4;

    private final Sketch sketch;
    private final Frame frame;
    private final List<Track> tracks;

    /**
     * Draws where readers stand at the time of a frame.
     *
     * @param tracks the readers of its stream
     */
    public Cursors(Sketch sketch, Frame frame, List<Track> tracks) {
        this.sketch = sketch;
        this.frame = frame;
        this.tracks = tracks;
    }

    /**
     * Paints them lane by lane, checkpoints only while control is shown; where the lanes are too thin, of each reader the
     * furthest behind at each height.
     */
    public void paint() {
        boolean bands = frame.inBands();
        for (Track track : tracks) {
            if (bands) {
                paintBands(track);
            } else {
                track.standings().forEach(standing -> paint(track, standing));
            }
        }
    }

    private void paint(Track track, Standing standing) {
        ShardState shard = standing.shard();
        Area lane = LaneBoxes.area(frame, shard);
        double top = frame.hashes().stripBottom(shard.range());
        StageItem item = standing.item();
        note(standing, track);
        double x = x(shard, lane, standing.readIndex());
        double opacity = standing.attended() ? 1 : NOBODY;
        if (sketch.view().showControl() && standing.checkpointIndex() >= 0) {
            double checkpoint = x(shard, lane, standing.checkpointIndex());
            line(checkpoint, top, lane.bottom(), 1.3, Stroke.DASHED, track.role(), 0.75 * opacity, item);
        }
        Stroke stroke = standing.attended() ? Stroke.SOLID : Stroke.DOTTED;
        line(x, top, lane.bottom(), 1.7, stroke, track.role(), opacity, item);
        double height = lane.bottom() - top;
        if (height >= sketch.units(LANE_FOR_GLYPH)) {
            double y = lane.bottom() - Math.min(height / 2, sketch.units(6 + track.row() * ROW));
            sketch.draw(track.glyph().mark(x, y, sketch.units(GLYPH), track.role(), opacity, item));
        }
        sketch.spot(item, new Area(x - 1, top, x + 1, lane.bottom()));
    }

    private void note(Standing standing, Track track) {
        ShardState shard = standing.shard();
        Backlog backlog = standing.backlog(frame.time());
        sketch.note(new Note(
                standing.item(),
                track.name() + " in " + ShardReading.shortName(shard) + " " + Behind.latest(backlog) + ", "
                        + Ages.count(backlog.records())
                        + " unread" + checkpoint(standing, track) + (standing.attended() ? "" : ", nobody reads")));
    }

    /** Where an application goes on if its worker stops; the others keep that to themselves. */
    private String checkpoint(Standing standing, Track track) {
        if (track.kind() != Track.Kind.APPLICATION) {
            return "";
        }
        if (standing.checkpointIndex() < 0) {
            return ", no checkpoint";
        }
        long age = ShardReading.ageMicros(standing.shard(), standing.checkpointIndex(), frame.time());
        return ", checkpoint " + Ages.words(age) + " back";
    }

    /** The place of the record at an index, or the edge where it would come in. */
    private double x(ShardState shard, Area lane, long index) {
        double edge = shard.isOpen() ? frame.ages().left() : lane.left();
        return Math.max(edge, frame.ages().x(ShardReading.ageMicros(shard, index, frame.time())));
    }

    private void line(
            double x,
            double top,
            double bottom,
            double width,
            Stroke stroke,
            Role role,
            double opacity,
            StageItem item) {
        sketch.show(stroke == Stroke.DASHED ? Sign.CHECKPOINT : Sign.CURSOR);
        sketch.draw(new Mark.Line(x, top, x, bottom - 1, sketch.units(width), stroke, role, opacity, true, item));
    }

    /** Many thin lanes: per row of pixels the reader that is furthest behind. */
    private void paintBands(Track track) {
        int rows = Math.max(1, (int) (frame.lanes().height() / sketch.units(ROW)));
        long[] furthest = new long[rows];
        Arrays.fill(furthest, -1);
        for (Standing standing : track.standings()) {
            int row = (int) (standing.shard().range().start().fraction() * rows);
            furthest[row] =
                    Math.max(furthest[row], standing.backlog(frame.time()).oldestMicros());
        }
        double height = frame.lanes().height() / rows;
        for (int row = 0; row < rows; row++) {
            if (furthest[row] >= 0) {
                double top = frame.lanes().top() + row * height;
                double x = frame.ages().x(furthest[row]);
                line(x, top, top + height + 1, 1.7, Stroke.SOLID, track.role(), 1, track.item());
                if (row == rows - 1) {
                    double y = top + height - sketch.units(6 + track.row() * ROW);
                    sketch.draw(track.glyph().mark(x, y, sketch.units(GLYPH), track.role(), 1, track.item()));
                }
            }
        }
    }
}
