package dev.shardlab.draw.queue;

import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Labels;
import dev.shardlab.draw.paper.Mark.Anchor;
import dev.shardlab.draw.paper.Mark.Stroke;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sign;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.draw.paper.Wire;
import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.QueueMessage;
import dev.shardlab.model.queue.QueueName;
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
        Tube tube = new Tube(sketch, frame, queue, now);
        QueueSenders senders = new QueueSenders(tube, letterWriters);
        InFlight inFlight = new InFlight(tube);
        WorkerRows rows = new WorkerRows(tube, workers, inFlight.byTaker());
        TubeBands bands = new TubeBands(sketch, queue, frame);

        paintHeadings(frame);
        senders.paint();
        paintGlass(frame);
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
        new TubeCounts(tube, settings()).paint();
        if (dead != null && frame.dead() != null) {
            new DeadTube(tube, dead).paint(frame.dead());
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
        Label facts = sketch.label(settings(), Role.TEXT_MUTED).saying(right - next, waysToSaySettings());
        labels.place(facts, next, y, Anchor.LEFT, right - next);
    }

    private String settings() {
        return waysToSaySettings().getFirst();
    }

    /** The last of them is what is taught of a queue. */
    private List<String> waysToSaySettings() {
        String timeout =
                "timeout " + Ages.words(VirtualTime.toMicros(queue.settings().visibilityTimeout()));
        String kind = queue.name().isFifo() ? "FIFO queue" : "standard queue";
        String whose = letterWriters.isEmpty()
                ? ""
                : " · dead letters of "
                        + letterWriters.stream().map(QueueName::value).collect(Collectors.joining(", "));
        return List.of(
                kind + whose + " · visibility " + timeout,
                kind + " · visibility " + timeout,
                "visibility " + timeout,
                timeout);
    }

    private void paintGlass(TubeFrame frame) {
        Area tube = frame.tube();
        double corner = Math.min(sketch.units(14), tube.height() / 2) / sketch.units(1);
        sketch.box(tube, corner, Role.LANE, Role.LANE_LINE, item);
        sketch.spot(item, tube);
        double split = (frame.waiting().right() + frame.flight().left()) / 2;
        sketch.line(split, tube.top() + 2, split, tube.bottom() - 2, 1, Stroke.DOTTED, Role.TEXT_FAINT, false);
    }
}
