package dev.shardlab.draw.firehose;

import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Labels;
import dev.shardlab.draw.paper.Mark.Anchor;
import dev.shardlab.draw.paper.Mark.Stroke;
import dev.shardlab.draw.paper.Note;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sign;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.firehose.Compression;
import dev.shardlab.model.firehose.DeliveryStatus;
import dev.shardlab.model.firehose.Outlet;
import dev.shardlab.state.firehose.DeliveryStreamState;
import dev.shardlab.state.firehose.OutletBuffer;
import java.util.List;

/**
 * A delivery stream in close-up: its buffer as a vessel with two limits, its size as the height and its interval as a clock. What comes
 * in stands on the left; what tips moves to the right as an object, and lies in the bucket, or is tried again.
 */
public final class VesselCloseUp {

    private static final double CLOCK = 17;
    private static final double LINE = 15;

    private final DeliveryStreamState stream;
    private final VirtualTime now;
    private final Sketch sketch;
    private final OutletBuffer buffer;
    private final FirehoseItem whole;
    private final FirehoseItem item;

    /** To be painted as it is at a time. */
    public VesselCloseUp(DeliveryStreamState stream, VirtualTime now, Sketch sketch) {
        this.stream = stream;
        this.now = now;
        this.sketch = sketch;
        buffer = stream.buffer(Outlet.DATA);
        whole = new FirehoseItem.OfDeliveryStream(stream.name());
        item = new FirehoseItem.OfBuffer(stream.name(), Outlet.DATA);
    }

    /** Paints it with its senders and its bucket into all the room it has, in pixels. */
    public void paint(Area area) {
        sketch.explain(Sign.Part.VESSEL);
        VesselFrame frame = VesselFrame.of(area, sketch);
        paintHeadings(frame);
        new DeliverySenders(stream, now, sketch).paint(frame);
        paintGlass(frame);
        double clockBottom = paintClock(frame);
        BucketColumn bucket = new BucketColumn(stream, now, sketch);
        bucket.paint(frame);
        new DeliveryRows(stream, now, sketch).paint(frame, clockBottom);
        say();
    }

    private void say() {
        sketch.note(new Note(
                whole,
                "delivery stream " + stream.name() + ", tips at " + ObjectWords.limits(stream) + ", "
                        + Ages.count(stream.totals().accepted()) + " records in, "
                        + Ages.count(stream.totals().delivered()) + " delivered in "
                        + Ages.count(stream.totals().objects()) + " objects"));
        sketch.note(new Note(
                item,
                "buffer, " + ObjectWords.records(buffer.records()) + ", " + ObjectWords.size(buffer.bytes())
                        + (buffer.isEmpty() ? "" : ", oldest " + ObjectWords.ago(buffer.oldest(), now))));
    }

    private void paintHeadings(VesselFrame frame) {
        double y = frame.columns().headings();
        Labels labels = sketch.labels();
        labels.place(sketch.heading("COMES FROM"), frame.columns().senders().left(), y, Anchor.LEFT);
        labels.place(sketch.heading("BUCKET"), frame.columns().readers().left(), y, Anchor.LEFT);
        double left = frame.glass().left();
        double right = frame.columns().middle().right();
        Label name = sketch.strong(stream.name().value(), Role.TEXT).of(whole);
        labels.place(name, left, y, Anchor.LEFT, (right - left) / 2);
        double next = left + Math.min(name.width(), (right - left) / 2) + sketch.units(8);
        Label facts = sketch.label("", Role.TEXT_MUTED).of(whole).saying(right - next, settings());
        labels.place(facts, next, y, Anchor.LEFT, right - next);
    }

    private List<String> settings() {
        String limits = ObjectWords.limits(stream);
        if (stream.status() != DeliveryStatus.ACTIVE) {
            return List.of(
                    "delivery stream · " + stream.status(), stream.status().name());
        }
        Compression compression = stream.settings().destination().compression();
        String packed = compression == Compression.UNCOMPRESSED ? "" : " · " + compression.wireName();
        return List.of(
                "delivery stream · tips at " + limits + packed,
                "tips at " + limits + packed,
                "tips at " + limits,
                limits);
    }

    private void paintGlass(VesselFrame frame) {
        Area glass = frame.glass();
        sketch.box(glass, 6, Role.LANE, Role.LANE_LINE, item);
        sketch.spot(item, glass);
        sketch.spot(whole, glass);
        Vessel.fill(sketch, frame.full(), Vessel.share(stream, buffer), item);
        double limit = frame.full().top();
        sketch.line(glass.left(), limit, glass.right(), limit, 1.3, Stroke.DASHED, Role.EXPIRY, true);
        sketch.show(Sign.SIZE_LIMIT);
        String size = ObjectWords.size(stream.settings().destination().hints().sizeBytes());
        double inset = sketch.units(6);
        double room = glass.width() - 2 * inset;
        double line = sketch.units(LINE);
        Label full = sketch.mono("", Role.EXPIRY).saying(room, List.of("full at " + size, size));
        boolean above = limit - line * 1.2 >= glass.top();
        double y = limit + line * 0.7;
        sketch.labels().place(full.of(item), glass.left() + inset, above ? limit - line * 0.6 : y, Anchor.LEFT, room);
        double surface = frame.full().bottom()
                - Vessel.share(stream, buffer) * frame.full().height();
        y = belowSurface(surface, above ? y : y + line, line);
        // What is faint on the glass would be too faint on what is in it.
        Role faint = y > surface ? Role.TEXT : Role.TEXT_MUTED;
        for (Label label : List.of(
                sketch.strong(ObjectWords.size(buffer.bytes()), Role.TEXT),
                sketch.small("", faint)
                        .saying(room, List.of(ObjectWords.records(buffer.records()), Ages.count(buffer.records()))))) {
            if (y + line / 2 < glass.bottom() && label.width() <= room) {
                sketch.labels().place(label.of(item), glass.left() + inset, y, Anchor.LEFT, room);
            }
            y += line;
        }
    }

    /** Where two lines of words begin that no surface crosses: as high as may be, or just below it. */
    private static double belowSurface(double surface, double highest, double line) {
        boolean crosses = surface > highest - line && surface < highest + 2 * line;
        return crosses ? surface + line * 0.7 : highest;
    }

    /** Beside the vessel, at its top; in little room on one line. Answers where it ends. */
    private double paintClock(VesselFrame frame) {
        Area beside = frame.beside();
        double radius = Math.min(sketch.units(frame.tight() ? CLOCK * 0.55 : CLOCK), beside.height() / 5);
        double x = beside.left() + radius;
        double y = beside.top() + radius;
        Vessel.clock(sketch, x, y, radius, stream, now);
        sketch.show(Sign.INTERVAL);
        long interval = stream.settings().destination().hints().intervalMicros();
        double left = x + radius + sketch.units(6);
        double room = beside.right() - left;
        String of = " of " + Ages.words(interval);
        List<String> waits = buffer.isEmpty()
                ? List.of("nothing waits", "empty")
                : List.of(
                        "first waits " + ObjectWords.ago(buffer.openedAt(), now) + of,
                        ObjectWords.ago(buffer.openedAt(), now) + of,
                        ObjectWords.ago(buffer.openedAt(), now));
        Label waited = sketch.strong("", Role.TEXT).of(item).saying(room, waits);
        boolean two = radius >= sketch.units(11) && !buffer.isEmpty();
        double line = sketch.units(LINE);
        sketch.labels().place(waited, left, two ? y - line / 2 : y, Anchor.LEFT, room);
        if (two) {
            String oldest = "oldest " + ObjectWords.ago(buffer.oldest(), now);
            String tips = "tips in " + Ages.words(Math.max(0, stream.tipsAtMicros(buffer) - now.micros()));
            Label both = sketch.small("", Role.TEXT_MUTED).of(item).saying(room, List.of(oldest + " · " + tips, tips));
            sketch.labels().place(both, left, y + line / 2, Anchor.LEFT, room);
        }
        return y + radius + sketch.units(6);
    }
}
