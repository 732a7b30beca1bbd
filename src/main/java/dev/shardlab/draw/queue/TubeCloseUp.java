package dev.shardlab.draw.queue;

import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Glyph;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Labels;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Mark.Anchor;
import dev.shardlab.draw.paper.Mark.Fill;
import dev.shardlab.draw.paper.Mark.Stroke;
import dev.shardlab.draw.paper.Note;
import dev.shardlab.draw.paper.Rates;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sign;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.draw.paper.Wire;
import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.QueueCounts;
import dev.shardlab.model.queue.QueueMessage;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.RedrivePolicy;
import dev.shardlab.state.queue.QueueState;
import dev.shardlab.state.queue.QueueWorkerState;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A queue in close-up: one tube that empties. Messages come in at the left, wait, are taken at the right end and are in flight with
 * their clocks until they are deleted and gone; those that were taken too often fall into the smaller tube below.
 */
public final class TubeCloseUp {

    private static final double ARROW = 4;

    private final QueueState queue;
    private final List<QueueName> letterWriters;
    private final @Nullable QueueState dead;
    private final List<QueueWorkerState> workers;
    private final VirtualTime now;
    private final Sketch sketch;
    private final QueueItem item;

    /**
     * @param letterWriters whose dead-letter queue it is
     * @param dead its dead-letter queue; null if it has none
     * @param workers who works for it, or once did
     */
    public TubeCloseUp(
            QueueState queue,
            List<QueueName> letterWriters,
            @Nullable QueueState dead,
            List<QueueWorkerState> workers,
            VirtualTime now,
            Sketch sketch) {
        this.queue = queue;
        this.letterWriters = List.copyOf(letterWriters);
        this.dead = dead;
        this.workers = List.copyOf(workers);
        this.now = now;
        this.sketch = sketch;
        item = new QueueItem(queue.name());
    }

    /** Paints the queue with its senders and its workers into all the room it has, in pixels. */
    public void paint(Area area) {
        sketch.explain(Sign.Part.TUBE);
        TubeFrame frame = TubeFrame.of(area, dead != null, sketch);
        QueueSenders senders = new QueueSenders(sketch, frame, queue, letterWriters, now);
        InFlight inFlight = new InFlight(sketch, frame, queue, now);
        WorkerRows rows = new WorkerRows(sketch, frame, queue, workers, inFlight.byTaker(), now);
        TubeBands bands = new TubeBands(sketch, queue, frame.waiting());

        paintHeadings(frame);
        senders.paint();
        paintTube(frame);
        bands.paint();
        rows.paint();
        new WaitingMessages(sketch, queue, now, bands).paint(new WaitingMessages.Origin() {
            @Override
            public Wire ofComing(QueueMessage message, double x, double y) {
                return senders.wire(message, x, y);
            }

            @Override
            public Wire ofTaker(Caller taker, double x, double y) {
                return new Wire(frame.flight().middleX(), rows.y(taker), x, y);
            }
        });
        inFlight.paint(rows);
        paintCounts(frame);
        if (dead != null && frame.dead() != null) {
            paintDead(dead, frame, frame.dead());
        }
    }

    private void paintHeadings(TubeFrame frame) {
        double y = frame.columns().headings();
        Labels labels = sketch.labels();
        labels.place(sketch.heading("SENDERS"), frame.columns().senders().left(), y, Anchor.LEFT);
        labels.place(sketch.heading("WORKERS"), frame.columns().readers().left(), y, Anchor.LEFT);
        Label name = sketch.strong(queue.name().value(), Role.TEXT).of(item);
        double left = frame.tube().left();
        double right = frame.columns().middle().right();
        labels.place(name, left, y, Anchor.LEFT, (right - left) / 2);
        double next = left + Math.min(name.width(), (right - left) / 2) + sketch.units(8);
        Label facts = sketch.label(settings(), Role.TEXT_MUTED);
        labels.place(facts, next, y, Anchor.LEFT, right - next);
    }

    private String settings() {
        String timeout = Ages.words(VirtualTime.toMicros(queue.settings().visibilityTimeout()));
        String kind = queue.name().isFifo() ? "FIFO queue" : "standard queue";
        String whose = letterWriters.isEmpty()
                ? ""
                : " · dead letters of "
                        + letterWriters.stream().map(QueueName::value).collect(Collectors.joining(", "));
        return kind + whose + " · visibility timeout " + timeout;
    }

    private void paintTube(TubeFrame frame) {
        Area tube = frame.tube();
        sketch.draw(box(tube, Math.min(sketch.units(14), tube.height() / 2), Role.LANE, Role.LANE_LINE, item));
        sketch.spot(item, tube);
        double split = (frame.waiting().right() + frame.flight().left()) / 2;
        sketch.line(split, tube.top() + 2, split, tube.bottom() - 2, 1, Stroke.DOTTED, Role.TEXT_FAINT, false);
    }

    private static Mark.Box box(Area area, double corner, Role role, Role line, QueueItem item) {
        return new Mark.Box(
                area.left(),
                area.top(),
                area.width(),
                area.height(),
                corner,
                Fill.SOLID,
                role,
                line,
                Stroke.SOLID,
                1,
                false,
                item);
    }

    private void paintCounts(TubeFrame frame) {
        QueueCounts counts = queue.counts();
        String delayed = counts.delayed() == 0 ? "" : " · " + Ages.count(counts.delayed()) + " delayed";
        String waiting = Ages.count(counts.visible()) + " waiting" + delayed;
        String flying = Ages.count(counts.notVisible()) + " in flight";
        long deleted = queue.flows().deleted().total();
        sketch.note(new Note(
                item,
                "queue " + queue.name() + ", " + settings() + ", " + waiting + ", " + flying + ", "
                        + Ages.count(deleted) + " deleted, "
                        + Ages.count(queue.tally().timedOut()) + " came back"));
        words(waiting, frame.waiting().left() + sketch.units(4), frame.strip(), frame.waiting());
        words(flying, frame.flight().left(), frame.strip(), frame.flight());
        double y = frame.exit().middleY();
        double tip = frame.exit().right() - sketch.units(8);
        sketch.draw(new Mark.Line(
                frame.exit().left(), y, tip, y, sketch.units(1.5), Stroke.SOLID, Role.AXIS, 1, false, item));
        sketch.draw(new Mark.Shape(
                List.of(tip, y - sketch.units(ARROW), tip + sketch.units(ARROW * 1.6), y, tip, y + sketch.units(ARROW)),
                Role.AXIS,
                1,
                false,
                item));
        double left = frame.exit().left() + sketch.units(6);
        double room = frame.exit().right() - left;
        place(sketch.strong(Ages.count(deleted), Role.TEXT), left, y - sketch.units(27), room);
        place(
                sketch.small("", Role.TEXT_MUTED).saying(room, List.of("deleted, gone", "deleted", "gone")),
                left,
                y - sketch.units(11),
                room);
        place(
                sketch.mono(Rates.of((double) queue.flows().deleted().perSec(now), QueueTile.UNIT), Role.TEXT_MUTED),
                left,
                y + sketch.units(13),
                room);
        long back = queue.tally().timedOut();
        if (back > 0) {
            place(
                    sketch.small(Ages.count(back) + " came back", Role.WARNING),
                    frame.flight().left(),
                    frame.tube().bottom() - sketch.units(7),
                    frame.flight().width());
        }
    }

    private void words(String text, double x, double y, Area within) {
        place(sketch.strong(text, Role.TEXT_MUTED), x, y, within.right() - x);
    }

    private void place(Label label, double x, double y, double room) {
        sketch.labels().place(label.of(item), x, y, Anchor.LEFT, room);
    }

    private void paintDead(QueueState letters, TubeFrame frame, Area area) {
        QueueItem deadItem = new QueueItem(letters.name());
        RedrivePolicy redrive = queue.settings().redrive();
        String after = redrive == null ? "" : " · after " + redrive.maxReceiveCount() + " receives";
        double x = (area.left() + frame.flight().left()) / 2 - sketch.units(14);
        sketch.draw(
                new Wire(frame.flight().left() - sketch.units(4), frame.tube().bottom(), area.left(), area.middleY())
                        .mark(sketch.units(1.3), Stroke.DASHED, Role.EXPIRY, 0.9, deadItem));
        sketch.draw(Glyph.TRIANGLE_DOWN.mark(
                frame.flight().left() - sketch.units(4),
                frame.tube().bottom() + sketch.units(7),
                sketch.units(3.4),
                Role.EXPIRY,
                1,
                deadItem));
        sketch.draw(box(area, Math.min(sketch.units(12), area.height() / 2), Role.LANE, Role.EXPIRY, deadItem));
        sketch.spot(deadItem, area);
        String words = letters.name() + " · " + Ages.count(letters.size()) + " dead" + after;
        sketch.note(new Note(deadItem, "dead-letter queue " + words));
        Label label = sketch.small(words, letters.size() > 0 ? Role.EXPIRY : Role.TEXT_MUTED)
                .of(deadItem);
        double y = area.middleY();
        double room = x - frame.columns().middle().left();
        sketch.labels().place(label, x - Math.min(label.width(), room), y, Anchor.LEFT, room);
        double inset = area.height() / 3;
        Area inside = new Area(
                area.left() + inset,
                area.top() + sketch.units(3),
                area.right() - inset,
                area.bottom() - sketch.units(3));
        TubeBands one = TubeBands.single(sketch, letters, inside);
        new WaitingMessages(sketch, letters, now, one).paint(new WaitingMessages.Origin() {
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
}
