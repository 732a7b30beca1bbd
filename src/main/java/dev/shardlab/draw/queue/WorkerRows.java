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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who takes messages of a queue: a row each, with a box on the right. Of one that has crashed the box is hatched and broken; what it
 * had received stays in its row until the visibility timeout gives it back.
 */
final class WorkerRows {

    private static final double LEAST_ROW = 20;
    private static final double HIGH = 46;
    private static final double TWO_LINES = 30;
    /** Where there is little room. */
    private static final double TIGHT_ROW = 14;

    /** Between boxes, in units. */
    private static final double APART = 3;

    private static final double TIGHT_APART = 1.5;
    private static final double INSET = 11;
    private static final double BAR = 3;

    private final Sketch sketch;
    private final TubeFrame frame;
    private final QueueState queue;
    private final VirtualTime now;
    private final Map<Caller, @Nullable QueueWorkerState> takers = new LinkedHashMap<>();
    private final Map<Caller, List<HeldMessage>> held;
    /** How many of those in somebody's hand have come back to the queue meanwhile, or gone; who has none such is missing. */
    private final Map<Caller, Integer> late = new LinkedHashMap<>();

    private final int rows;
    /** Who has a row of its own, in the order of all; the others share the last one. */
    private final List<Caller> shown;

    /** @param held what each has received and neither deleted nor given back */
    WorkerRows(Tube tube, List<QueueWorkerState> workers, Map<Caller, List<HeldMessage>> held) {
        sketch = tube.sketch();
        frame = tube.frame();
        queue = tube.queue();
        now = tube.now();
        this.held = held;
        for (QueueWorkerState worker : workers) {
            takers.put(worker.worker(), worker);
            int tooLate = worker.late(queue).size();
            if (tooLate > 0) {
                late.put(worker.worker(), tooLate);
            }
        }
        queue.flows().receivers().forEach(receiver -> takers.putIfAbsent(receiver.getKey(), null));
        double room = frame.tight() ? frame.flight().height() : frame.tube().height();
        int most = Math.max(1, (int) (room / sketch.units(frame.tight() ? TIGHT_ROW : LEAST_ROW)));
        rows = Math.min(takers.size(), most);
        shown = shown();
    }

    /** Where there is no room for all, first those that have a message, or work on one too late. */
    private List<Caller> shown() {
        int most = takers.size() > rows ? rows - 1 : rows;
        Set<Caller> first = new LinkedHashSet<>();
        takers.keySet().stream()
                .filter(taker -> held.containsKey(taker) || late.containsKey(taker))
                .forEach(first::add);
        first.addAll(takers.keySet());
        Set<Caller> chosen = first.stream().limit(most).collect(Collectors.toCollection(LinkedHashSet::new));
        return takers.keySet().stream().filter(chosen::contains).toList();
    }

    /** Where the row of somebody lies; those that have no room share the last one. */
    double y(Caller taker) {
        int row = shown.indexOf(taker);
        return y(row < 0 ? Math.max(0, rows - 1) : row);
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
            Label none = sketch.small("", Role.TEXT_FAINT)
                    .saying(column.width(), List.of("nobody takes messages yet", "nobody takes any yet", "nobody yet"));
            sketch.labels().place(none, column.left(), column.top() + sketch.units(8), Anchor.LEFT, column.width());
        }
        for (int row = 0; row < shown.size(); row++) {
            Area box = box(row);
            Caller taker = shown.get(row);
            paint(taker, takers.get(taker), box);
            paintWay(y(row), box.left(), held.getOrDefault(taker, List.of()).size());
        }
        int others = takers.size() - shown.size();
        if (others > 0) {
            Area box = box(rows - 1);
            QueueItem item = new QueueItem(queue.name());
            sketch.panel(box, 5, item);
            takers.keySet().stream()
                    .filter(taker -> !shown.contains(taker))
                    .forEach(taker -> sketch.spot(new QueueWorkerItem(queue.name(), taker), box));
            Label more = sketch.small(others + (shown.isEmpty() ? "" : " more") + " workers", Role.TEXT_MUTED)
                    .of(item);
            sketch.labels().place(more, box.left() + sketch.units(INSET), box.middleY(), Anchor.LEFT);
        }
    }

    /** Not through words: neither those that say how many more are in flight, nor those of what is gone. */
    private void paintWay(double y, double right, int messages) {
        double left = InFlight.most(sketch, frame) < messages
                ? frame.flight().right()
                : frame.flight().left();
        if (TubeCounts.isTold(sketch, frame, y)) {
            sketch.line(left, y, frame.tube().right(), y, 1, Stroke.DOTTED, Role.WIRE, false);
            left = frame.exit().right();
        }
        sketch.line(left, y, right, y, 1, Stroke.DOTTED, Role.WIRE, false);
    }

    private Area box(int row) {
        Area column = frame.columns().readers();
        double apart = sketch.units(frame.tight() ? TIGHT_APART : APART);
        double half = Math.min(sketch.units(HIGH), rowHeight() - apart) / 2;
        return new Area(column.left(), y(row) - half, column.right(), y(row) + half);
    }

    private void paint(Caller taker, @Nullable QueueWorkerState worker, Area box) {
        QueueWorkerItem item = new QueueWorkerItem(queue.name(), taker);
        boolean gone = worker != null && worker.presence() != Presence.RUNNING;
        int has = held.getOrDefault(taker, List.of()).size();
        int tooLate = late.getOrDefault(taker, 0);
        String doing = doing(worker, has, tooLate);
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
            sketch.box(bar, 1, tooLate > 0 ? Role.WARNING : has > 0 ? Role.ACCENT : Role.PANEL_LINE, null, item);
        }
        sketch.spot(item, box);
        double left = box.left() + sketch.units(INSET);
        double room = box.right() - left - sketch.units(4);
        boolean two = box.height() >= sketch.units(TWO_LINES);
        double line = two ? box.height() / 4 : 0;
        Label name =
                sketch.strong(taker.name(), gone ? Role.TEXT_MUTED : Role.TEXT).of(item);
        Label fitting = name.shrunk(room, sketch.smallest());
        sketch.labels().place(fitting, left, box.middleY() - line, Anchor.LEFT, room);
        Label state = sketch.small(doing, gone || tooLate > 0 ? Role.WARNING : Role.TEXT_MUTED)
                .of(item);
        List<String> ways = waysToSay(doing, worker, has, tooLate);
        if (two) {
            sketch.labels().place(state.saying(room, ways), left, box.middleY() + line, Anchor.LEFT, room);
            return;
        }
        double rest = room - fitting.width() - sketch.units(6);
        Label brief = state.saying(rest, ways);
        if (brief.width() <= rest) {
            sketch.labels().place(brief, left + room, box.middleY(), Anchor.RIGHT);
        }
    }

    private static List<String> waysToSay(String doing, @Nullable QueueWorkerState worker, int has, int late) {
        if (worker != null && worker.presence() != Presence.RUNNING) {
            return List.of(doing, word(worker), "gone");
        }
        if (late > 0) {
            return List.of(doing, Ages.count(late) + " too late", "too late");
        }
        return has == 0 ? List.of(doing, "has none", "none") : List.of(doing);
    }

    private static String word(QueueWorkerState gone) {
        return gone.presence().name().toLowerCase(Locale.ROOT);
    }

    /**
     * What somebody does, in words.
     *
     * @param late so many in its hand have come back to the queue meanwhile, or gone: it works on them all the same
     */
    private String doing(@Nullable QueueWorkerState worker, int has, int late) {
        if (worker != null && worker.presence() != Presence.RUNNING) {
            return word(worker) + " " + Ages.words(now.micros() - worker.since().micros()) + " ago";
        }
        if (late > 0) {
            return (has == 0 ? "works on " : "has " + Ages.count(has) + ", ") + Ages.count(late) + " too late";
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
