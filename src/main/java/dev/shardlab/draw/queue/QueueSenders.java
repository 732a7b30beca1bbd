package dev.shardlab.draw.queue;

import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Mark.Anchor;
import dev.shardlab.draw.paper.Mark.Stroke;
import dev.shardlab.draw.paper.Note;
import dev.shardlab.draw.paper.Rates;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.draw.paper.Wire;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.QueueMessage;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.state.queue.QueueState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * From where messages come to a queue, as boxes on the left: who sends, and the queues whose dead letters it has. Where there is no room
 * for all, the last box stands for the others.
 */
final class QueueSenders {

    private static final double HIGH = 48;
    private static final double FLAT = 21;
    private static final double BETWEEN = 7;
    private static final double INSET = 10;
    /** In a box that is high: the name, how they come, and how many in all. */
    private static final int LINES = 3;

    private final Sketch sketch;
    private final TubeFrame frame;
    private final QueueState queue;
    private final VirtualTime now;
    private final List<Incoming> senders;
    private final int boxes;
    private final double high;

    QueueSenders(Tube tube, List<QueueName> letterWriters) {
        sketch = tube.sketch();
        frame = tube.frame();
        queue = tube.queue();
        now = tube.now();
        senders = Incoming.of(queue, letterWriters, now);
        double room = column().height();
        boolean tall = senders.size() * sketch.units(HIGH + BETWEEN) <= room;
        high = sketch.units(tall ? HIGH : FLAT);
        boxes = Math.min(senders.size(), Math.max(1, (int) (room / (high + sketch.units(2)))));
    }

    private Area column() {
        return frame.columns().senders();
    }

    /** The way of a message from where it came to a place in the tube. */
    Wire wire(QueueMessage message, double x, double y) {
        int box = 0;
        for (int i = 0; i < senders.size(); i++) {
            if (senders.get(i).brought(message)) {
                box = Math.min(i, boxes - 1);
            }
        }
        return new Wire(column().right(), boxes == 0 ? column().middleY() : middle(box), x, y);
    }

    /** Beside the tube; in the whole column where that is lower than they need. */
    private double middle(int box) {
        boolean fit = boxes * (high + sketch.units(2)) <= frame.tube().height();
        Area beside = fit ? frame.tube() : column();
        return beside.top() + (box + 0.5) * beside.height() / boxes;
    }

    void paint() {
        if (senders.isEmpty()) {
            Label none = sketch.small("nobody sends yet", Role.TEXT_FAINT);
            sketch.labels().place(none, column().left(), column().top() + sketch.units(8), Anchor.LEFT);
        }
        for (int i = 0; i < boxes; i++) {
            sketch.draw(new Wire(
                            column().right(),
                            middle(i),
                            frame.tube().left(),
                            frame.tube().middleY())
                    .mark(sketch.units(1), Stroke.SOLID, Role.WIRE, 0.8, null));
            Area box = new Area(column().left(), middle(i) - high / 2, column().right(), middle(i) + high / 2);
            boolean others = i == boxes - 1 && senders.size() > boxes;
            if (others) {
                paintOthers(senders.subList(i, senders.size()), box);
            } else {
                paint(senders.get(i), box);
            }
        }
    }

    private void paint(Incoming sender, Area box) {
        TubeItem item = sender.item();
        sketch.note(new Note(item, sender.name() + ", " + sender.how() + ", " + sender.sum()));
        sketch.panel(box, 5, item);
        sketch.spot(item, box);
        double left = box.left() + sketch.units(INSET);
        double room = box.width() - sketch.units(2 * INSET);
        boolean tall = high > sketch.units(FLAT);
        double line = high / (tall ? LINES + 0.5 : 2);
        Label name = sketch.strong(sender.name(), Role.TEXT).of(item).shrunk(room, sketch.smallest());
        List<Label> lines = new ArrayList<>(List.of(name));
        if (tall) {
            Stream.of(how(sender, room), sketch.small(sender.sum(), Role.TEXT_MUTED))
                    .filter(detail -> detail.width() <= room)
                    .forEach(lines::add);
        }
        double first = box.top() + line * (tall ? 0.75 + (LINES - lines.size()) / 2.0 : 1);
        for (int i = 0; i < lines.size(); i++) {
            sketch.labels().place(lines.get(i).of(item), left, first + i * line, Anchor.LEFT, room);
        }
    }

    /** In characters of one width, if there is room for that. */
    private Label how(Incoming sender, double room) {
        Label even = sketch.mono(sender.how(), Role.TEXT_MUTED);
        return even.width() <= room ? even : sketch.small(sender.how(), Role.TEXT_MUTED);
    }

    private void paintOthers(List<Incoming> others, Area box) {
        QueueItem item = new QueueItem(queue.name());
        sketch.panel(box, 5, item);
        double rate =
                others.stream().mapToDouble(sender -> sender.flow().perSec(now)).sum();
        Label text = sketch.small(others.size() + " more · " + Rates.of(rate, QueueTile.UNIT), Role.TEXT_MUTED)
                .of(item);
        double left = box.left() + sketch.units(INSET);
        sketch.labels().place(text, left, box.middleY(), Anchor.LEFT, box.right() - left - 2);
    }
}
