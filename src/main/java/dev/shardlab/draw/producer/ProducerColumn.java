package dev.shardlab.draw.producer;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.kinesis.Frame;
import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.CallSign;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Mark.Anchor;
import dev.shardlab.draw.paper.Rates;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.draw.paper.Tokens;
import dev.shardlab.event.ProducerEvent.RetryScheduled;
import dev.shardlab.model.ProducerName;
import dev.shardlab.state.producer.ProducerState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who puts to one stream, as boxes on the left: name, rate, and what went wrong. With many of them the boxes become
 * flatter; when even the flattest do not fit, the last box stands for all the others.
 */
public final class ProducerColumn {

    private static final double[] BOX_HEIGHTS = {52, 37, 21};
    private static final double BETWEEN = 7;
    /** A name that takes a second line makes its box so much higher. */
    private static final double NAME_LINE = 7;

    private static final double BETWEEN_HIGHER = 1;
    private static final double SIGN = 14;
    private static final int WAITING_ROWS = 3;
    private static final int WAITING_PER_ROW = 4;

    private final Sketch sketch;
    private final Frame frame;
    private final List<Sender> senders;
    private final int boxes;
    private final double boxHeight;
    private final int lines;
    private final Map<ProducerName, Integer> boxOf = new TreeMap<>();

    /**
     * Shares out the room: boxes of three lines, or of two or one where they would not fit.
     *
     * @param frame its column of producers is the room, in pixels
     * @param senders from the top
     */
    public ProducerColumn(Sketch sketch, Frame frame, List<Sender> senders) {
        this.sketch = sketch;
        this.frame = frame;
        this.senders = senders;
        double room = frame.producers().height();
        boolean someLong = senders.stream().anyMatch(sender -> name(sender).size() > 1);
        double more = someLong ? NAME_LINE : 0;
        double between = someLong ? BETWEEN_HIGHER : BETWEEN;
        int form = 0;
        while (form < BOX_HEIGHTS.length - 1
                && senders.size() * sketch.units(BOX_HEIGHTS[form] + more + between) > room) {
            form++;
        }
        lines = BOX_HEIGHTS.length - form;
        boxHeight = sketch.units(BOX_HEIGHTS[form] + (lines > 1 ? more : 0));
        int fitting = Math.max(1, (int) (room / (boxHeight + sketch.units(2))));
        boxes = Math.min(senders.size(), fitting);
        for (int i = 0; i < senders.size(); i++) {
            ProducerState producer = senders.get(i).producer();
            if (producer != null) {
                boxOf.put(producer.name(), Math.min(i, boxes - 1));
            }
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

    /** Paints the boxes, or that nobody writes yet, and says in notes what each sender does, shown or not. */
    public void paint() {
        if (senders.isEmpty()) {
            Label none = sketch.small("nobody writes yet", Role.TEXT_FAINT);
            sketch.labels()
                    .place(none, frame.producers().left(), frame.producers().top() + sketch.units(8), Anchor.LEFT);
        }
        senders.forEach(sender -> new SenderNotes(sketch, frame).note(sender));
        for (int i = 0; i < boxes; i++) {
            boolean last = i == boxes - 1 && senders.size() > boxes;
            if (last) {
                paintOthers(i);
            } else {
                paintBox(senders.get(i), area(i));
            }
        }
    }

    private Area area(int box) {
        double middle = middle(box);
        Area column = frame.producers();
        return new Area(column.left(), middle - boxHeight / 2, column.right(), middle + boxHeight / 2);
    }

    private void paintBox(Sender sender, Area area) {
        StageItem item = sender.item();
        sketch.panel(area, 5, item);
        sketch.spot(item, area);
        Optional<CallSign> sign = Optional.ofNullable(sender.sign());
        double left = area.left() + sketch.units(10);
        double room = area.width() - sketch.units(18);
        List<Label> name = lines > 1 ? name(sender) : List.of(shortName(sender));
        boolean dense = name.size() > 1;
        double line = area.height() / (dense ? lines + 1.45 : lines + 0.6);
        double first = dense ? area.middleY() - line * lines / 2 : area.top() + line * 0.8;
        sketch.labels().place(name.getFirst().of(item), left, first, Anchor.LEFT, nameRoom(sender));
        sign.ifPresent(it -> it.paint(sketch, area.right() - sketch.units(SIGN * 0.75), first));
        if (sender.isClient()) {
            paintPlug(sender.item(), area);
        }
        double y = first + (dense ? line : 0);
        if (dense) {
            sketch.labels().place(name.getLast().of(item), left, y, Anchor.LEFT, room);
        }
        if (lines > 1) {
            sketch.labels().place(second(sender).of(item), left, y + line, Anchor.LEFT, room);
        }
        if (lines > 2) {
            Label third = sign.map(it -> sketch.small(it.words(), it.role()).of(it.item()))
                    .orElseGet(() -> condition(sender, room).of(item));
            sketch.labels().place(third, left, y + 2 * line, Anchor.LEFT, room);
        }
        if (sketch.view().showControl() && sender.producer() != null) {
            paintWaiting(sender.producer(), area);
        }
    }

    /** What is plugged in from outside has a pin at its left. */
    private void paintPlug(StageItem item, Area area) {
        double wide = sketch.units(4);
        double half = Math.min(sketch.units(8), area.height() / 2 - sketch.units(3));
        Area pin = new Area(area.left() - wide, area.middleY() - half, area.left(), area.middleY() + half);
        sketch.box(pin, 1, Role.ACCENT, null, item);
    }

    private Label second(Sender sender) {
        String calls = sender.calls();
        String quiet = sender.quiet();
        if (quiet != null) {
            return sketch.small(quiet, Role.TEXT_MUTED);
        }
        return calls != null && sender.producer() == null
                ? sketch.mono(calls, Role.TEXT_MUTED)
                : sketch.mono(Rates.words(sender.recordsPerSec()), Role.TEXT_MUTED);
    }

    private double nameRoom(Sender sender) {
        boolean signed = sender.sign() != null;
        return frame.producers().width() - sketch.units(signed ? 18 + SIGN : 18);
    }

    /** A long name is written smaller, as far as it can still be read. */
    private Label shortName(Sender sender) {
        return sketch.strong(sender.name(), Role.TEXT).shrunk(nameRoom(sender), sketch.smallest());
    }

    /** What is too long even so goes on in a second line: after a space, or another sign that joins words, if there is one. */
    private List<Label> name(Sender sender) {
        double room = nameRoom(sender);
        Label whole = shortName(sender);
        if (whole.width() <= room) {
            return List.of(whole);
        }
        String text = whole.text();
        int most = text.length();
        while (most > 1 && whole.withText(text.substring(0, most)).width() > room) {
            most--;
        }
        int end = text.lastIndexOf(' ', most - 1) + 1;
        for (int joint = most; end == 0 && joint > 0; joint--) {
            end = Character.isLetterOrDigit(text.charAt(joint - 1)) ? 0 : joint;
        }
        end = end == 0 ? most : end;
        return List.of(whole.withText(text.substring(0, end).stripTrailing()), whole.withText(text.substring(end)));
    }

    private Label condition(Sender sender, double room) {
        ProducerState producer = sender.producer();
        if (producer == null) {
            return sketch.small("puts nothing here", Role.TEXT_FAINT);
        }
        return sender.isClient() ? conditionOfClient(producer) : condition(producer, room);
    }

    private Label conditionOfClient(ProducerState producer) {
        return producer.lastThrottles().stream().anyMatch(refused -> refused.inSecond(frame.time()) > 0)
                ? sketch.small(Ages.count(producer.throttled()) + " refusals", Role.THROTTLED)
                : sketch.small(Ages.count(producer.stored()) + " stored", Role.TEXT_MUTED);
    }

    private Label condition(ProducerState producer, double room) {
        if (producer.lacksFile()) {
            return sketch.small("file unusable", Role.WARNING);
        }
        long waiting = Waiting.records(producer);
        if (waiting > 0) {
            String wait = Ages.count(waiting) + " wait";
            String next = Ages.words(Waiting.retryInMicros(producer, frame.time()));
            return sketch.small("", Role.THROTTLED).saying(room, List.of(wait + " · " + next, wait));
        }
        if (producer.abandoned() > 0) {
            return sketch.small(Ages.count(producer.abandoned()) + " given up", Role.EXPIRY);
        }
        if (producer.throttled() > 0) {
            return sketch.small(Ages.count(producer.throttled()) + " refusals", Role.THROTTLED);
        }
        String sent = Ages.count(producer.sent()) + " sent";
        String key = sketch.view().keys().own().get(producer.name());
        return key == null
                ? sketch.small(sent, Role.TEXT_MUTED)
                : sketch.small("", Role.TEXT_MUTED)
                        .saying(room, List.of(sent + ", key " + key, sent + ", " + key, "key " + key, sent));
    }

    /** Below the middle of the producer's box, and no lower than where the next producer's room begins. */
    private void paintWaiting(ProducerState producer, Area area) {
        double step = sketch.tokens().sizePx() * 1.3;
        double roomBelow = frame.producers().height() / boxes / 2;
        int linesBelow = (int) Math.max(1, roomBelow / step - 0.7);
        int rows = Math.clamp(linesBelow - 1, 1, WAITING_ROWS);
        int shown = 0;
        for (RetryScheduled retry : producer.retries()) {
            long section = sketch.items().begin(new RetryNumbers(producer.name(), retry.call()));
            for (int i = 0; i < retry.batch().size() && shown < rows * WAITING_PER_ROW; i++, shown++) {
                sketch.tokens()
                        .add(
                                (float) (area.right() + step * (1 + shown % WAITING_PER_ROW)),
                                (float) (area.middleY() + step * (1.2 + Math.floorDiv(shown, WAITING_PER_ROW))),
                                1,
                                retry.batch().keyFingerprint(i),
                                Tokens.Kind.REFUSED,
                                section + i);
            }
        }
        long hidden = Waiting.records(producer) - shown;
        if (hidden > 0) {
            Label more = sketch.small("+" + Ages.count(hidden), Role.THROTTLED)
                    .of(new ProducerItem.OfProducer(producer.name()));
            boolean beside = linesBelow <= rows;
            double x = area.right() + step * (beside ? WAITING_PER_ROW + 0.8 : 0.5);
            double y = area.middleY() + step * (beside ? 1.2 : 1.2 + rows + 1.0);
            sketch.labels().place(more, x, y, Anchor.LEFT);
        }
    }

    private void paintOthers(int box) {
        List<Sender> others = senders.subList(box, senders.size());
        Area area = area(box);
        sketch.panel(area, 5, others.getFirst().item());
        double rates = others.stream().mapToDouble(Sender::recordsPerSec).sum();
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
