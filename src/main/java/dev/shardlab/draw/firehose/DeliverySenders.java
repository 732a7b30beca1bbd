package dev.shardlab.draw.firehose;

import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.paper.Ages;
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
import dev.shardlab.model.firehose.DeliverySource;
import dev.shardlab.state.firehose.DeliveryStreamState;
import java.util.ArrayList;
import java.util.List;

/** From where records come to a delivery stream, as boxes on the left; the ways are as wide as what flows. */
final class DeliverySenders {

    private static final double HIGH = 48;
    private static final double FLAT = 21;
    private static final double BETWEEN = 7;
    private static final double INSET = 8;
    private static final double WIDEST = 16;

    private final DeliveryStreamState stream;
    private final Sketch sketch;
    private final List<Sender> senders = new ArrayList<>();

    /** One of them, with what it brought in all. */
    private record Sender(FirehoseItem item, String name, double perSec, String sum) {}

    DeliverySenders(DeliveryStreamState stream, VirtualTime now, Sketch sketch) {
        this.stream = stream;
        this.sketch = sketch;
        DeliveryRates rates = new DeliveryRates(stream, now);
        if (stream.settings().source() instanceof DeliverySource.FromStream(var source)) {
            String sum = Ages.count(stream.totals().accepted()) + " read";
            senders.add(
                    new Sender(new FirehoseItem.OfDeliveryStream(stream.name()), "stream " + source, rates.in(), sum));
        }
        stream.senders()
                .forEach(sender -> senders.add(new Sender(
                        new FirehoseItem.OfSender(stream.name(), sender.getKey()),
                        SystemId.ofSender(sender.getKey()).name(),
                        rates.sent(sender.getValue()),
                        Ages.count(sender.getValue().total()) + " put")));
    }

    void paint(VesselFrame frame) {
        Area column = frame.columns().senders();
        if (senders.isEmpty()) {
            Label none = sketch.small("nobody puts yet", Role.TEXT_FAINT);
            sketch.labels().place(none, column.left(), column.top() + sketch.units(8), Anchor.LEFT);
            return;
        }
        boolean tall = senders.size() * sketch.units(HIGH + BETWEEN) <= column.height();
        double high = sketch.units(tall ? HIGH : FLAT);
        int boxes = Math.min(senders.size(), Math.max(1, (int) (column.height() / (high + sketch.units(2)))));
        double most = senders.stream().mapToDouble(Sender::perSec).max().orElse(0);
        for (int i = 0; i < boxes; i++) {
            double y = column.top() + (i + 0.5) * column.height() / boxes;
            Area box = new Area(column.left(), y - high / 2, column.right(), y + high / 2);
            boolean others = i == boxes - 1 && senders.size() > boxes;
            Sender sender = others ? together(senders.subList(i, senders.size())) : senders.get(i);
            way(frame, sender, y, most);
            paint(sender, box, tall);
        }
    }

    private Sender together(List<Sender> others) {
        return new Sender(
                new FirehoseItem.OfDeliveryStream(stream.name()),
                others.size() + " more",
                others.stream().mapToDouble(Sender::perSec).sum(),
                "");
    }

    private void way(VesselFrame frame, Sender sender, double y, double most) {
        Area full = frame.full();
        boolean still = sender.perSec == 0;
        double width = still ? 1 : Math.max(1, sketch.units(WIDEST) * Math.min(1, sender.perSec / most));
        Wire wire = new Wire(frame.columns().senders().right(), y, frame.glass().left(), full.middleY());
        sketch.draw(wire.mark(
                width,
                still ? Stroke.DOTTED : Stroke.SOLID,
                still ? Role.WIRE : Role.ACCENT,
                still ? 1 : 0.45,
                sender.item));
    }

    private void paint(Sender sender, Area box, boolean tall) {
        String rate = Rates.of(sender.perSec, DeliveryTiles.UNIT);
        sketch.note(new Note(sender.item, sender.name + ", " + rate + (sender.sum.isEmpty() ? "" : ", " + sender.sum)));
        sketch.panel(box, 5, sender.item);
        sketch.spot(sender.item, box);
        double left = box.left() + sketch.units(INSET);
        double room = box.width() - sketch.units(2 * INSET);
        Label name = sketch.strong(sender.name, Role.TEXT).shrunk(room, sketch.smallest());
        List<Label> lines = new ArrayList<>(List.of(name));
        if (tall) {
            lines.add(sketch.small(rate, Role.TEXT_MUTED));
            lines.add(sketch.small(sender.sum, Role.TEXT_MUTED));
        }
        lines.removeIf(label -> label.text().isEmpty());
        double step = box.height() / (lines.size() + 0.5);
        for (int i = 0; i < lines.size(); i++) {
            double y = box.top() + step * (i + 0.75);
            sketch.labels().place(lines.get(i).of(sender.item), left, y, Anchor.LEFT, room);
        }
    }
}
