package dev.shardlab.draw.queue;

import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Mark.Anchor;
import dev.shardlab.draw.paper.Mark.Stroke;
import dev.shardlab.draw.paper.Note;
import dev.shardlab.draw.paper.Rates;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.QueueCounts;
import dev.shardlab.state.queue.QueueState;
import java.util.List;

/** How many messages a queue has: along the top of its tube those that wait and those in flight, behind it those that are gone. */
final class TubeCounts {

    private static final double ARROW = 4;
    /** In a lower tube, in units, what is gone is told in one line. */
    private static final double ONE_LINE = 56;

    private static final double ONE_LINE_AWAY = 10;
    private static final double BESIDE = 6;
    private static final double COUNT_ABOVE = 27;
    private static final double WORD_ABOVE = 11;
    private static final double RATE_BELOW = 13;
    private static final double HALF_A_LINE = 6.5;

    private final Sketch sketch;
    private final TubeFrame frame;
    private final QueueState queue;
    private final String settings;
    private final VirtualTime now;
    private final QueueItem item;

    /** @param settings what the queue does with its messages, in words */
    TubeCounts(Tube tube, String settings) {
        sketch = tube.sketch();
        frame = tube.frame();
        queue = tube.queue();
        now = tube.now();
        item = tube.item();
        this.settings = settings;
    }

    void paint() {
        QueueCounts counts = queue.counts();
        String visible = Ages.count(counts.visible());
        String delayed = Ages.count(counts.delayed()) + " delayed";
        String full = visible + " waiting" + (counts.delayed() == 0 ? "" : " · " + delayed);
        String brief = counts.delayed() == 0 ? visible + " waiting" : visible + " + " + delayed;
        String flying = Ages.count(counts.notVisible()) + " in flight";
        sketch.note(new Note(
                item,
                "queue " + queue.name() + ", " + settings + ", " + full + ", " + flying + ", "
                        + Ages.count(queue.flows().deleted().total()) + " deleted, "
                        + Ages.count(queue.tally().timedOut()) + " came back"));
        words(List.of(full, brief), frame.waiting().left() + sketch.units(4), frame.waiting());
        words(List.of(flying), frame.flight().left(), frame.flight());
        paintExit(frame.exit());
        if (queue.tally().timedOut() > 0) {
            paintBack(flying);
        }
    }

    private static boolean isInOneLine(Sketch sketch, TubeFrame frame) {
        return frame.exit().height() < sketch.units(ONE_LINE);
    }

    /** Whether at a height there stand words behind the tube. */
    static boolean isTold(Sketch sketch, TubeFrame frame, double y) {
        double middle = frame.exit().middleY();
        List<Double> lines = isInOneLine(sketch, frame)
                ? List.of(-ONE_LINE_AWAY, ONE_LINE_AWAY)
                : List.of(-COUNT_ABOVE, -WORD_ABOVE, RATE_BELOW);
        return lines.stream().anyMatch(line -> Math.abs(middle + sketch.units(line) - y) < sketch.units(HALF_A_LINE));
    }

    private void words(List<String> ways, double x, Area within) {
        double room = within.right() - x;
        place(sketch.strong("", Role.TEXT_MUTED).saying(room, ways), x, frame.strip(), room);
    }

    /** In little room beside what is in flight, for below it there are messages. */
    private void paintBack(String flying) {
        String back = Ages.count(queue.tally().timedOut());
        Area flight = frame.flight();
        if (!frame.tight()) {
            double y = frame.tube().bottom() - sketch.units(7);
            place(sketch.small(back + " came back", Role.WARNING), flight.left(), y, flight.width());
            return;
        }
        double left = flight.left() + sketch.strong(flying, Role.TEXT).width() + sketch.units(7);
        double room = flight.right() - left;
        Label words = sketch.small("", Role.WARNING).saying(room, List.of(back + " came back", back + " back"));
        if (words.width() <= room) {
            place(words, left, frame.strip(), room);
        }
    }

    private void paintExit(Area exit) {
        double y = exit.middleY();
        double tip = exit.right() - sketch.units(8);
        sketch.draw(new Mark.Line(exit.left(), y, tip, y, sketch.units(1.5), Stroke.SOLID, Role.AXIS, 1, false, item));
        sketch.draw(new Mark.Shape(
                List.of(tip, y - sketch.units(ARROW), tip + sketch.units(ARROW * 1.6), y, tip, y + sketch.units(ARROW)),
                Role.AXIS,
                1,
                false,
                item));
        double left = exit.left() + sketch.units(BESIDE);
        double room = exit.right() - left;
        String deleted = Ages.count(queue.flows().deleted().total());
        Label rate =
                sketch.mono(Rates.of((double) queue.flows().deleted().perSec(now), QueueTile.UNIT), Role.TEXT_MUTED);
        if (isInOneLine(sketch, frame)) {
            double away = sketch.units(ONE_LINE_AWAY);
            Label gone =
                    sketch.small("", Role.TEXT).saying(room, List.of(deleted + " deleted", deleted + " gone", deleted));
            place(gone, left, y - away, room);
            place(rate, left, y + away, room);
            return;
        }
        place(sketch.strong(deleted, Role.TEXT), left, y - sketch.units(COUNT_ABOVE), room);
        place(
                sketch.small("", Role.TEXT_MUTED).saying(room, List.of("deleted, gone", "deleted", "gone")),
                left,
                y - sketch.units(WORD_ABOVE),
                room);
        place(rate, left, y + sketch.units(RATE_BELOW), room);
    }

    private void place(Label label, double x, double y, double room) {
        sketch.labels().place(label.of(item), x, y, Anchor.LEFT, room);
    }
}
