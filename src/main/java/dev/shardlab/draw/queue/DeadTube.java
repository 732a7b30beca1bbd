package dev.shardlab.draw.queue;

import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Glyph;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Mark.Anchor;
import dev.shardlab.draw.paper.Mark.Stroke;
import dev.shardlab.draw.paper.Note;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.draw.paper.Wire;
import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.QueueMessage;
import dev.shardlab.model.queue.RedrivePolicy;
import dev.shardlab.state.queue.QueueState;
import java.util.List;

/** The smaller tube below that of a queue: its dead-letter queue, with all that is in it, also what somebody has received there. */
final class DeadTube {

    private final Sketch sketch;
    private final TubeFrame frame;
    private final QueueState queue;
    private final QueueState letters;
    private final VirtualTime now;
    private final QueueItem item;

    /** @param tube of the queue whose dead letters they are */
    DeadTube(Tube tube, QueueState letters) {
        sketch = tube.sketch();
        frame = tube.frame();
        queue = tube.queue();
        now = tube.now();
        this.letters = letters;
        item = new QueueItem(letters.name());
    }

    void paint(Area area) {
        double start = frame.flight().left() - sketch.units(4);
        sketch.draw(new Wire(start, frame.tube().bottom(), area.left(), area.middleY())
                .mark(sketch.units(1.3), Stroke.DASHED, Role.EXPIRY, 0.9, item));
        sketch.draw(Glyph.TRIANGLE_DOWN.mark(
                start, frame.tube().bottom() + sketch.units(7), sketch.units(3.4), Role.EXPIRY, 1, item));
        double corner = Math.min(sketch.units(12), area.height() / 2) / sketch.units(1);
        sketch.box(area, corner, Role.LANE, Role.EXPIRY, item);
        sketch.spot(item, area);
        paintWords(area);
        double inset = area.height() / 3;
        Area inside = new Area(
                area.left() + inset,
                area.top() + sketch.units(3),
                area.right() - inset,
                area.bottom() - sketch.units(3));
        TubeBands one = TubeBands.single(sketch, letters, inside);
        WaitingMessages.andInFlight(sketch, letters, now, one).paint(new WaitingMessages.Origin() {
            @Override
            public Wire ofComing(QueueMessage message, double toX, double toY) {
                return new Wire(frame.flight().left(), frame.tube().bottom(), toX, toY);
            }

            @Override
            public Wire ofTaker(Caller taker, double toX, double toY) {
                return new Wire(area.right(), area.middleY(), toX, toY);
            }
        });
    }

    private void paintWords(Area area) {
        RedrivePolicy redrive = queue.settings().redrive();
        String receives = redrive == null ? "" : "after " + redrive.maxReceiveCount() + " receives";
        String dead = Ages.count(letters.size()) + " dead";
        String words = letters.name() + " · " + dead + (redrive == null ? "" : " · " + receives);
        sketch.note(new Note(item, "dead-letter queue " + words));
        double x = (area.left() + frame.flight().left()) / 2 - sketch.units(14);
        double room = x - frame.columns().middle().left();
        List<String> ways = List.of(
                words, (letters.name() + " · " + dead + " " + receives).strip(), letters.name() + " · " + dead, dead);
        Label label = sketch.small(words, letters.size() > 0 ? Role.EXPIRY : Role.TEXT_MUTED)
                .of(item)
                .saying(room, ways);
        sketch.labels().place(label, x - Math.min(label.width(), room), area.middleY(), Anchor.LEFT, room);
    }
}
