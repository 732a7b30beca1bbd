package dev.shardlab.draw.firehose;

import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Glyph;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Mark.Anchor;
import dev.shardlab.draw.paper.Mark.Stroke;
import dev.shardlab.draw.paper.Note;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sign;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.draw.paper.Wire;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.firehose.DeliveryStreamState;
import dev.shardlab.state.firehose.OngoingDelivery;
import java.util.List;

/**
 * What is between the vessel and the bucket: an object on its first way moves to the right as its time passes; one that could not be
 * stored stays in a loop with the clock of its next attempt; what was given up is counted.
 */
final class DeliveryRows {

    private static final double ROW = 34;
    private static final double BETWEEN = 5;
    private static final double LOST = 15;
    private static final double WIDE = 74;
    private static final double CLOCK = 8;
    private static final double INSET = 6;

    private final DeliveryStreamState stream;
    private final VirtualTime now;
    private final Sketch sketch;

    DeliveryRows(DeliveryStreamState stream, VirtualTime now, Sketch sketch) {
        this.stream = stream;
        this.now = now;
        this.sketch = sketch;
    }

    /** @param top where the clock of the vessel ends */
    void paint(VesselFrame frame, double top) {
        Area beside = frame.beside();
        double bottom = beside.bottom();
        if (stream.totals().lost() > 0 && bottom - top > sketch.units(LOST)) {
            paintLost(beside, bottom - sketch.units(LOST / 2));
            bottom -= sketch.units(LOST);
        }
        List<OngoingDelivery> all = stream.ongoing();
        double step = sketch.units(ROW + BETWEEN);
        int rows = (int) ((bottom - top + sketch.units(BETWEEN)) / step);
        int shown = all.size() <= rows ? all.size() : Math.max(0, rows - 1);
        if (all.isEmpty()) {
            way(frame, (top + bottom) / 2);
        }
        double first = all.size() == 1 ? Math.max(top, (top + bottom - sketch.units(ROW)) / 2) : top;
        for (int i = 0; i < shown; i++) {
            double y = first + i * step;
            OngoingDelivery delivery = all.get(i);
            way(frame, y + sketch.units(ROW) / 2);
            if (delivery.attempts() == 0) {
                paintMoving(delivery, frame, y);
            } else {
                paintRetried(delivery, beside, y);
            }
        }
        if (shown < all.size()) {
            FirehoseItem whole = new FirehoseItem.OfDeliveryStream(stream.name());
            String more = Ages.count(all.size() - shown);
            Label label = sketch.small("", Role.WARNING)
                    .of(whole)
                    .saying(beside.width(), List.of(more + " more not stored yet", more + " more"));
            sketch.labels()
                    .place(label, beside.left(), first + shown * step + sketch.units(8), Anchor.LEFT, beside.width());
        }
        for (OngoingDelivery delivery : all.subList(0, Math.min(all.size(), rows))) {
            say(delivery);
        }
    }

    /** From the vessel to the bucket. */
    private void way(VesselFrame frame, double y) {
        Wire wire = new Wire(frame.glass().right(), y, frame.columns().readers().left(), y);
        sketch.draw(wire.mark(sketch.units(1), Stroke.DOTTED, Role.WIRE, 1, null));
    }

    private void paintMoving(OngoingDelivery delivery, VesselFrame frame, double y) {
        long whole = Math.max(1, delivery.dueAt().micros() - delivery.since().micros());
        double part = Math.clamp((double) (now.micros() - delivery.since().micros()) / whole, 0, 1);
        double wide = Math.min(sketch.units(WIDE), frame.beside().width());
        double left = frame.beside().left() + part * (frame.beside().width() - wide);
        card(delivery, new Area(left, y, left + wide, y + sketch.units(ROW)), Role.LANE_LINE);
    }

    private Area card(OngoingDelivery delivery, Area card, Role line) {
        FirehoseItem item = new FirehoseItem.OfDelivery(stream.name(), delivery.number());
        sketch.box(card, 4, Role.PANEL, line, item);
        sketch.spot(item, card);
        double left = card.left() + sketch.units(INSET);
        double room = card.width() - 2 * sketch.units(INSET);
        BucketColumn.sign(
                sketch,
                delivery.tipped().by(),
                card.right() - sketch.units(INSET + 3),
                card.top() + sketch.units(10),
                item);
        Label size = sketch.strong(ObjectWords.size(delivery.tipped().bytes()), Role.TEXT)
                .of(item);
        sketch.labels().place(size, left, card.top() + sketch.units(10), Anchor.LEFT, room - sketch.units(10));
        Label records = sketch.small("", Role.TEXT_MUTED)
                .of(item)
                .saying(
                        room,
                        List.of(
                                ObjectWords.records(delivery.tipped().records()),
                                Ages.count(delivery.tipped().records())));
        sketch.labels().place(records, left, card.top() + sketch.units(24), Anchor.LEFT, room);
        return card;
    }

    /** It stands still before the bucket; a loop leads back to it, with the clock of the next attempt. */
    private void paintRetried(OngoingDelivery delivery, Area beside, double y) {
        sketch.show(Sign.RETRIED);
        FirehoseItem item = new FirehoseItem.OfDelivery(stream.name(), delivery.number());
        double wide = Math.min(sketch.units(WIDE), beside.width());
        Area card =
                card(delivery, new Area(beside.left(), y, beside.left() + wide, y + sketch.units(ROW)), Role.EXPIRY);
        double radius = sketch.units(CLOCK);
        double x = card.right() + sketch.units(16) + radius;
        double middle = card.middleY();
        if (x + radius > beside.right()) {
            return;
        }
        loop(card, x, radius, item);
        long whole = Math.max(1, delivery.dueAt().micros() - delivery.since().micros());
        double over = Math.clamp((double) (now.micros() - delivery.since().micros()) / whole, 0, 1);
        Vessel.disc(sketch, x, middle, radius, over, item);
        double left = x + radius + sketch.units(6);
        double room = beside.right() - left;
        String attempt = "attempt " + Ages.count(delivery.attempts() + 1L);
        String in = "in " + Ages.words(Math.max(0, delivery.dueAt().micros() - now.micros()));
        Label first = sketch.small("", Role.EXPIRY)
                .of(item)
                .saying(room, List.of(attempt, Ages.count(delivery.attempts() + 1L)));
        Label second = sketch.small(in, Role.TEXT_MUTED).of(item);
        if (first.width() <= room) {
            sketch.labels().place(first, left, middle - sketch.units(7), Anchor.LEFT, room);
        }
        if (second.width() <= room) {
            sketch.labels().place(second, left, middle + sketch.units(7), Anchor.LEFT, room);
        }
    }

    private void loop(Area card, double x, double radius, FirehoseItem item) {
        double middle = card.middleY();
        Wire out = new Wire(card.right(), middle - radius * 0.7, x, middle - radius * 0.7);
        Wire back = new Wire(card.right(), middle + radius * 0.7, x, middle + radius * 0.7);
        sketch.draw(out.mark(sketch.units(1.4), Stroke.DASHED, Role.EXPIRY, 1, item));
        sketch.draw(back.mark(sketch.units(1.4), Stroke.DASHED, Role.EXPIRY, 1, item));
        double tip = sketch.units(3.5);
        double y = middle + radius * 0.7;
        sketch.draw(new Mark.Shape(
                List.of(card.right(), y, card.right() + 1.6 * tip, y - tip, card.right() + 1.6 * tip, y + tip),
                Role.EXPIRY,
                1,
                false,
                item));
    }

    private void paintLost(Area beside, double y) {
        FirehoseItem whole = new FirehoseItem.OfDeliveryStream(stream.name());
        double radius = sketch.units(4);
        sketch.draw(Glyph.CROSS.mark(beside.left() + radius, y, radius, Role.EXPIRY, 1, whole));
        String lost = Ages.count(stream.totals().lost());
        double left = beside.left() + 2 * radius + sketch.units(5);
        double room = beside.right() - left;
        Label label = sketch.small("", Role.EXPIRY)
                .of(whole)
                .saying(room, List.of(lost + " records given up", lost + " given up", lost));
        sketch.labels().place(label, left, y, Anchor.LEFT, room);
    }

    private void say(OngoingDelivery delivery) {
        String words = delivery.attempts() == 0
                ? ", on its way"
                : ", could not be stored " + Ages.count(delivery.attempts())
                        + (delivery.attempts() == 1 ? " time" : " times") + ", again in "
                        + Ages.words(Math.max(0, delivery.dueAt().micros() - now.micros()));
        sketch.note(new Note(
                new FirehoseItem.OfDelivery(stream.name(), delivery.number()),
                "object of " + ObjectWords.records(delivery.tipped().records()) + ", "
                        + ObjectWords.size(delivery.tipped().bytes()) + words));
    }
}
