package dev.shardlab.draw.queue;

import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Mark.Anchor;
import dev.shardlab.draw.paper.Note;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sign;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.draw.paper.Tokens;
import dev.shardlab.draw.paper.Wire;
import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.queue.HeldMessage;
import dev.shardlab.state.queue.HeldMessage.Whereabouts;
import dev.shardlab.state.queue.QueueState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Messages that somebody has received and not deleted, each in the row of who has it, with the clock of its visibility timeout: a disc
 * that wanes; when it is empty the message is back among those that wait.
 */
final class InFlight {

    private static final int MOST = 2_000;
    private static final double STEP = 2.9;
    private static final double CLOCK = 1.15;
    /** From the middle of several drawn as one to the words for it. */
    private static final double BESIDE = 1.3;

    private static final double LAST_QUARTER = 0.25;
    private static final int CORNERS = 24;
    private static final int MOST_NOTES = 24;

    private final Sketch sketch;
    private final TubeFrame frame;
    private final QueueState queue;
    private final VirtualTime now;
    private final Map<Caller, List<HeldMessage>> byTaker;

    InFlight(Tube tube) {
        sketch = tube.sketch();
        frame = tube.frame();
        queue = tube.queue();
        now = tube.now();
        byTaker = byTaker(queue);
    }

    private static Map<Caller, List<HeldMessage>> byTaker(QueueState queue) {
        Map<Caller, List<HeldMessage>> byTaker = new TreeMap<>();
        for (HeldMessage held : queue.inFlight(MOST)) {
            Caller receiver = held.receiver();
            if (receiver != null) {
                byTaker.computeIfAbsent(receiver, _ -> new ArrayList<>()).add(held);
            }
        }
        return byTaker;
    }

    /** What each has, as far as it is drawn. */
    Map<Caller, List<HeldMessage>> byTaker() {
        return byTaker;
    }

    void paint(WorkerRows rows) {
        Map<Double, List<HeldMessage>> byRow = new LinkedHashMap<>();
        byTaker.forEach((taker, held) ->
                byRow.computeIfAbsent(rows.y(taker), _ -> new ArrayList<>()).addAll(held));
        byRow.forEach((y, held) -> paint(y, held, rows.rowHeight()));
        long notes = 0;
        for (HeldMessage held : queue.inFlight(MOST_NOTES)) {
            notes++;
            sketch.note(new Note(
                    new MessageItem(queue.name(), held.id()),
                    "message in flight, with " + held.receiver() + ", back in "
                            + Ages.words(leftMicros(held)) + ", received " + held.receiveCount()
                            + (held.receiveCount() == 1 ? " time" : " times")));
        }
        long more = queue.counts().notVisible() - notes;
        if (more > 0) {
            sketch.note(new Note(new QueueItem(queue.name()), Ages.count(more) + " more messages in flight"));
        }
    }

    /** How many are drawn in a row. */
    static int most(Sketch sketch, TubeFrame frame) {
        double step = sketch.tokens().sizePx() * STEP;
        return Math.max(1, (int) ((frame.flight().width() - step) / step));
    }

    private void paint(double y, List<HeldMessage> row, double rowHeight) {
        double step = sketch.tokens().sizePx() * STEP;
        Area flight = frame.flight();
        int most = most(sketch, frame);
        boolean all = row.size() <= most;
        int shown = all ? row.size() : most - 1;
        for (int i = 0; i < shown; i++) {
            paint(row.get(i), flight.right() - (i + 0.5) * step, y, rowHeight);
        }
        if (!all) {
            paintMore(row.subList(shown, row.size()), shown > 0, flight.right() - (shown + 0.5) * step, y);
        }
    }

    /**
     * Those for which there is no room, as one.
     *
     * @param others whether some are drawn beside it
     */
    private void paintMore(List<HeldMessage> rest, boolean others, double x, double y) {
        HeldMessage first = rest.getFirst();
        MessagesItem item = new MessagesItem(queue.name(), Whereabouts.IN_FLIGHT, first.id(), rest.size());
        long number = sketch.items().one(item);
        sketch.tokens().add((float) x, (float) y, 1, MessageLooks.key(first), Tokens.Kind.MANY, number);
        Label more = sketch.small((others ? "+" : "") + Ages.count(rest.size()), Role.TEXT_MUTED);
        sketch.labels().place(more, x - sketch.tokens().sizePx() * BESIDE, y, Anchor.RIGHT);
    }

    private void paint(HeldMessage held, double x, double y, double rowHeight) {
        MessageItem item = new MessageItem(queue.name(), held.id());
        Ways ways = new Ways(now, sketch.view().landingMicros());
        VirtualTime received = held.receivedAt() == null ? now : held.receivedAt();
        double placeX = x;
        double placeY = y;
        if (ways.isUnderWay(received)) {
            Wire wire = new Wire(frame.waiting().right(), frame.waiting().middleY(), x, y);
            placeX = wire.x(ways.since(received));
            placeY = wire.y(ways.since(received));
        }
        double radius = Math.min(sketch.tokens().sizePx() * CLOCK, rowHeight / 2 - 1);
        if (radius > sketch.tokens().sizePx() * 0.7) {
            clock(held, received, item, placeX, placeY, radius);
        }
        boolean selected = item.equals(sketch.view().selected());
        sketch.tokens()
                .add(
                        (float) placeX,
                        (float) placeY,
                        1,
                        MessageLooks.key(held),
                        selected ? Tokens.Kind.SELECTED : Tokens.Kind.RECORD,
                        sketch.items().one(item));
    }

    private long leftMicros(HeldMessage held) {
        return Math.max(0, held.hiddenUntil().micros() - now.micros());
    }

    private void clock(HeldMessage held, VirtualTime received, MessageItem item, double x, double y, double radius) {
        sketch.show(Sign.CLOCK);
        double whole = Math.max(1, held.hiddenUntil().micros() - received.micros());
        double left = Math.clamp(leftMicros(held) / whole, 0, 1);
        Role role = left < LAST_QUARTER ? Role.WARNING : Role.ACCENT;
        sketch.draw(new Mark.Shape(disc(x, y, radius, 1), Role.PANEL_LINE, 1, false, item));
        if (left > 0) {
            sketch.draw(new Mark.Shape(disc(x, y, radius, left), role, 0.75, false, item));
        }
    }

    /** What is left of a disc that wanes clockwise. */
    private static List<Double> disc(double x, double y, double radius, double left) {
        List<Double> corners = new ArrayList<>();
        if (left < 1) {
            corners.add(x);
            corners.add(y);
        }
        int steps = Math.max(1, (int) Math.ceil(CORNERS * left));
        for (int i = 0; i <= steps; i++) {
            double angle = 2 * Math.PI * (1 - left + left * i / steps);
            corners.add(x + radius * StrictMath.sin(angle));
            corners.add(y - radius * StrictMath.cos(angle));
        }
        return corners;
    }
}
