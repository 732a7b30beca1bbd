package dev.shardlab.draw;

import dev.shardlab.draw.Mark.Anchor;
import dev.shardlab.event.ProducerEvent.RetryScheduled;
import dev.shardlab.model.ProducerName;
import dev.shardlab.state.ProducerState;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The producers of one stream, as boxes on the left: name, rate, and what went wrong. With many producers the boxes become
 * flatter; when even the flattest do not fit, the last box stands for all the others.
 */
final class ProducerColumn {

    private static final double[] BOX_HEIGHTS = {52, 37, 21};
    private static final double BETWEEN = 7;
    private static final double SMALLEST_NAME = 0.78;
    private static final int WAITING_SHOWN = 12;
    private static final int WAITING_PER_ROW = 4;

    private final Sketch sketch;
    private final Frame frame;
    private final List<ProducerState> producers;
    private final int boxes;
    private final double boxHeight;
    private final int lines;
    private final Map<ProducerName, Integer> boxOf = new TreeMap<>();

    ProducerColumn(Sketch sketch, Frame frame, List<ProducerState> producers) {
        this.sketch = sketch;
        this.frame = frame;
        this.producers = producers;
        double room = frame.producers().height();
        int form = 0;
        while (form < BOX_HEIGHTS.length - 1 && producers.size() * sketch.units(BOX_HEIGHTS[form] + BETWEEN) > room) {
            form++;
        }
        lines = BOX_HEIGHTS.length - form;
        boxHeight = sketch.units(BOX_HEIGHTS[form]);
        int fitting = Math.max(1, (int) (room / (boxHeight + sketch.units(2))));
        boxes = Math.min(producers.size(), fitting);
        for (int i = 0; i < producers.size(); i++) {
            boxOf.put(producers.get(i).name(), Math.min(i, boxes - 1));
        }
    }

    /** Where the records of a producer leave: the middle of its box's right side. */
    double portX() {
        return frame.producers().right();
    }

    double portY(ProducerName producer) {
        return middle(boxOf.getOrDefault(producer, 0));
    }

    private double middle(int box) {
        return frame.producers().top() + (box + 0.5) * frame.producers().height() / boxes;
    }

    void paint() {
        if (producers.isEmpty()) {
            Label none = sketch.small("nobody writes yet", Role.TEXT_FAINT);
            sketch.labels()
                    .place(none, frame.producers().left(), frame.producers().top() + sketch.units(8), Anchor.LEFT);
        }
        producers.forEach(this::note);
        for (int i = 0; i < boxes; i++) {
            boolean last = i == boxes - 1 && producers.size() > boxes;
            if (last) {
                paintOthers(i);
            } else {
                paintBox(producers.get(i), area(i));
            }
        }
    }

    private void note(ProducerState producer) {
        long waiting = waiting(producer);
        String retry = waiting == 0
                ? ""
                : ", " + Ages.count(waiting) + " wait, retry in " + Ages.words(retryInMicros(producer));
        sketch.note(new Note(
                new Fact.OfProducer(producer.name()),
                producer.name() + " " + Rates.words(producer.recordsPerSec()) + ", " + Ages.count(producer.sent())
                        + " sent, "
                        + Ages.count(producer.stored()) + " stored, " + Ages.count(producer.throttled()) + " refusals"
                        + retry));
    }

    private Area area(int box) {
        double middle = middle(box);
        Area column = frame.producers();
        return new Area(column.left(), middle - boxHeight / 2, column.right(), middle + boxHeight / 2);
    }

    private void paintBox(ProducerState producer, Area area) {
        Fact fact = new Fact.OfProducer(producer.name());
        sketch.panel(area, 5, fact);
        sketch.spot(fact, area);
        double left = area.left() + sketch.units(10);
        double room = area.width() - sketch.units(18);
        double line = area.height() / (lines + 0.6);
        double y = area.top() + line * 0.8;
        sketch.labels().place(name(producer, room).of(fact), left, y, Anchor.LEFT, room);
        if (lines > 1) {
            Label rate = sketch.mono(Rates.words(producer.recordsPerSec()), Role.TEXT_MUTED);
            sketch.labels().place(rate, left, y + line, Anchor.LEFT, room);
        }
        if (lines > 2) {
            sketch.labels().place(condition(producer), left, y + 2 * line, Anchor.LEFT, room);
        }
        if (sketch.view().showControl()) {
            paintWaiting(producer, area);
        }
    }

    /** A long name is written smaller, as far as it can still be read. */
    private Label name(ProducerState producer, double room) {
        Label name = sketch.strong(producer.name().value(), Role.TEXT);
        return name.sized(name.size() * Math.clamp(room / name.width(), SMALLEST_NAME, 1));
    }

    private Label condition(ProducerState producer) {
        long waiting = waiting(producer);
        if (waiting > 0) {
            return sketch.small(Ages.count(waiting) + " wait · " + Ages.words(retryInMicros(producer)), Role.THROTTLED);
        }
        if (producer.abandoned() > 0) {
            return sketch.small(Ages.count(producer.abandoned()) + " given up", Role.EXPIRY);
        }
        if (producer.throttled() > 0) {
            return sketch.small(Ages.count(producer.throttled()) + " refusals", Role.THROTTLED);
        }
        return sketch.small(Ages.count(producer.sent()) + " sent", Role.TEXT_MUTED);
    }

    private static long waiting(ProducerState producer) {
        return producer.retries().stream()
                .mapToLong(retry -> retry.batch().size())
                .sum();
    }

    private long retryInMicros(ProducerState producer) {
        long next = producer.retries().stream()
                .mapToLong(retry -> retry.retryAt().micros())
                .min()
                .orElse(frame.time().micros());
        return Math.max(0, next - frame.time().micros());
    }

    private void paintWaiting(ProducerState producer, Area area) {
        double step = sketch.tokens().sizePx() * 1.3;
        int shown = 0;
        for (RetryScheduled retry : producer.retries()) {
            long section = sketch.facts().begin(new Section.Retries(producer.name(), retry.call()));
            for (int i = 0; i < retry.batch().size() && shown < WAITING_SHOWN; i++, shown++) {
                sketch.tokens()
                        .add(
                                (float) (area.right() + step * (1 + shown % WAITING_PER_ROW)),
                                (float) (area.middleY() + step * (1.2 + Math.floorDiv(shown, WAITING_PER_ROW))),
                                1,
                                KeyColour.of(retry.batch(), i),
                                Tokens.Kind.REFUSED,
                                section + i);
            }
        }
        long hidden = waiting(producer) - shown;
        if (hidden > 0) {
            double y = area.middleY() + step * (2.2 + Math.floorDiv(shown, WAITING_PER_ROW));
            Label more =
                    sketch.small("+" + Ages.count(hidden), Role.THROTTLED).of(new Fact.OfProducer(producer.name()));
            sketch.labels().place(more, area.right() + step / 2, y, Anchor.LEFT);
        }
    }

    private void paintOthers(int box) {
        List<ProducerState> others = producers.subList(box, producers.size());
        Area area = area(box);
        sketch.panel(area, 5, new Fact.OfProducer(others.getFirst().name()));
        double rates = others.stream().mapToDouble(ProducerState::recordsPerSec).sum();
        String text = others.size() + " more · " + Rates.words(rates);
        double left = area.left() + sketch.units(10);
        sketch.labels()
                .place(
                        sketch.small(text, Role.TEXT_MUTED),
                        left,
                        area.middleY(),
                        Anchor.LEFT,
                        area.width() - sketch.units(14));
    }
}
