package dev.shardlab.draw.queue;

import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Mark.Anchor;
import dev.shardlab.draw.paper.Mark.Fill;
import dev.shardlab.draw.paper.Mark.Stroke;
import dev.shardlab.draw.paper.Note;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.queue.HeldMessage;
import dev.shardlab.state.queue.QueueState;
import dev.shardlab.state.queue.QueueWorkerState;
import dev.shardlab.state.queue.QueueWorkerState.Presence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who takes messages of a queue: a row each, with a box on the right. Of one that has crashed the box is hatched and broken; what it
 * had received stays in its row until the visibility timeout gives it back.
 */
final class WorkerRows {

    private static final double LEAST_ROW = 20;
    private static final double HIGH = 46;
    private static final double TWO_LINES = 30;
    private static final double INSET = 11;
    private static final double BAR = 3;

    private final Sketch sketch;
    private final TubeFrame frame;
    private final QueueState queue;
    private final VirtualTime now;
    private final Map<Caller, @Nullable QueueWorkerState> takers = new LinkedHashMap<>();
    private final Map<Caller, List<HeldMessage>> held;
    private final int rows;

    /** @param held what each has received and neither deleted nor given back */
    WorkerRows(
            Sketch sketch,
            TubeFrame frame,
            QueueState queue,
            List<QueueWorkerState> workers,
            Map<Caller, List<HeldMessage>> held,
            VirtualTime now) {
        this.sketch = sketch;
        this.frame = frame;
        this.queue = queue;
        this.now = now;
        this.held = held;
        workers.forEach(worker -> takers.put(worker.worker(), worker));
        queue.flows().receivers().forEach(receiver -> takers.putIfAbsent(receiver.getKey(), null));
        int most = Math.max(1, (int) (frame.tube().height() / sketch.units(LEAST_ROW)));
        rows = Math.min(takers.size(), most);
    }

    /** Where the row of somebody lies; those that have no room share the last one. */
    double y(Caller taker) {
        int row = 0;
        for (Caller one : takers.keySet()) {
            if (one.equals(taker)) {
                break;
            }
            row++;
        }
        return y(Math.min(row, Math.max(0, rows - 1)));
    }

    private double y(int row) {
        double top = frame.flight().top();
        double high = frame.flight().bottom() - top;
        return rows == 0 ? top + high / 2 : top + (row + 0.5) * high / rows;
    }

    double rowHeight() {
        return frame.flight().height() / Math.max(1, rows);
    }

    void paint() {
        Area column = frame.columns().readers();
        if (takers.isEmpty()) {
            Label none = sketch.small("nobody takes messages yet", Role.TEXT_FAINT);
            sketch.labels().place(none, column.left(), column.top() + sketch.units(8), Anchor.LEFT, column.width());
        }
        int row = 0;
        for (Map.Entry<Caller, @Nullable QueueWorkerState> taker : takers.entrySet()) {
            double half = Math.min(sketch.units(HIGH), rowHeight() - sketch.units(3)) / 2;
            Area box = new Area(column.left(), y(row) - half, column.right(), y(row) + half);
            if (row == rows - 1 && takers.size() > rows) {
                QueueItem item = new QueueItem(queue.name());
                sketch.panel(box, 5, item);
                Label more = sketch.small(takers.size() - row + " more workers", Role.TEXT_MUTED)
                        .of(item);
                sketch.labels().place(more, box.left() + sketch.units(INSET), box.middleY(), Anchor.LEFT);
                return;
            }
            paint(taker.getKey(), taker.getValue(), box);
            sketch.line(frame.flight().left(), y(row), box.left(), y(row), 1, Stroke.DOTTED, Role.WIRE, false);
            row++;
        }
    }

    private void paint(Caller taker, @Nullable QueueWorkerState worker, Area box) {
        QueueWorkerItem item = new QueueWorkerItem(queue.name(), taker);
        boolean gone = worker != null && worker.presence() != Presence.RUNNING;
        int has = held.getOrDefault(taker, List.of()).size();
        String doing = doing(worker, has);
        sketch.note(new Note(item, taker.name() + ", " + doing + counts(worker)));
        sketch.draw(new Mark.Box(
                box.left(),
                box.top(),
                box.width(),
                box.height(),
                sketch.units(5),
                Fill.SOLID,
                gone ? Role.LANE_CLOSED : Role.PANEL,
                gone ? Role.LANE_LINE : Role.PANEL_LINE,
                gone ? Stroke.DASHED : Stroke.SOLID,
                1,
                false,
                item));
        if (gone) {
            sketch.draw(new Mark.Box(
                    box.left(),
                    box.top(),
                    box.width(),
                    box.height(),
                    0,
                    Fill.HATCHED,
                    Role.PANEL_LINE,
                    null,
                    Stroke.SOLID,
                    1,
                    false,
                    item));
        } else {
            Area bar = new Area(box.left(), box.top() + 2, box.left() + sketch.units(BAR), box.bottom() - 2);
            sketch.box(bar, 1, has > 0 ? Role.ACCENT : Role.PANEL_LINE, null, item);
        }
        sketch.spot(item, box);
        double left = box.left() + sketch.units(INSET);
        double room = box.right() - left - sketch.units(4);
        boolean two = box.height() >= sketch.units(TWO_LINES);
        double line = two ? box.height() / 4 : 0;
        Label name =
                sketch.strong(taker.name(), gone ? Role.TEXT_MUTED : Role.TEXT).of(item);
        sketch.labels().place(name.shrunk(room, sketch.smallest()), left, box.middleY() - line, Anchor.LEFT, room);
        if (two) {
            Label state =
                    sketch.small(doing, gone ? Role.WARNING : Role.TEXT_MUTED).of(item);
            sketch.labels().place(state, left, box.middleY() + line, Anchor.LEFT, room);
        }
    }

    private String doing(@Nullable QueueWorkerState worker, int has) {
        if (worker != null && worker.presence() != Presence.RUNNING) {
            String word = worker.presence().name().toLowerCase(Locale.ROOT);
            return word + " " + Ages.words(now.micros() - worker.since().micros()) + " ago";
        }
        return has == 0 ? "has no message" : "has " + Ages.count(has);
    }

    private static String counts(@Nullable QueueWorkerState worker) {
        return worker == null
                ? ""
                : ", " + Ages.count(worker.done()) + " done, " + Ages.count(worker.failed()) + " failed, "
                        + Ages.count(worker.forgotten()) + " forgotten";
    }
}
