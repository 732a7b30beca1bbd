package dev.shardlab.draw.firehose;

import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Glyph;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Mark.Anchor;
import dev.shardlab.draw.paper.Mark.Fill;
import dev.shardlab.draw.paper.Mark.Stroke;
import dev.shardlab.draw.paper.Note;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sign;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.firehose.TippedBy;
import dev.shardlab.model.s3.BucketName;
import dev.shardlab.state.firehose.BucketShare;
import dev.shardlab.state.firehose.DeliveredObject;
import dev.shardlab.state.firehose.DeliveryStreamState;
import java.util.ArrayList;
import java.util.List;

/** The bucket of a delivery stream: the last of its objects as cards, the newest on top, the others counted. */
final class BucketColumn {

    private static final double NAME = 34;
    private static final double CARD = 31;
    private static final double BETWEEN = 5;
    private static final double INSET = 7;
    private static final double MORE = 15;
    private static final double BAND = 7;
    private static final double SIGN = 3.6;

    private final DeliveryStreamState stream;
    private final VirtualTime now;
    private final Sketch sketch;
    private final BucketName bucket;
    private final FirehoseItem item;
    private final BucketShare share;

    BucketColumn(DeliveryStreamState stream, VirtualTime now, Sketch sketch) {
        this.stream = stream;
        this.now = now;
        this.sketch = sketch;
        bucket = stream.settings().destination().bucket();
        item = new FirehoseItem.OfBucket(bucket);
        BucketShare known = stream.stored().get(bucket);
        share = known == null ? BucketShare.NONE : known;
    }

    void paint(VesselFrame frame) {
        Area column = frame.columns().readers();
        boolean down = stream.isDestinationDown();
        sketch.draw(new Mark.Box(
                column.left(),
                column.top(),
                column.width(),
                column.height(),
                sketch.units(6),
                Fill.SOLID,
                Role.PANEL,
                down ? Role.EXPIRY : Role.PANEL_LINE,
                down ? Stroke.DASHED : Stroke.SOLID,
                1,
                false,
                item));
        sketch.spot(item, column);
        double left = column.left() + sketch.units(INSET);
        double room = column.width() - 2 * sketch.units(INSET);
        double top = column.top();
        if (down) {
            sketch.show(Sign.UNREACHABLE);
            top = band(column);
        }
        double line = sketch.units(14.5);
        Label name = sketch.strong(bucket.value(), Role.TEXT).of(item).shrunk(room, sketch.smallest());
        sketch.labels().place(name, left, top + line * 0.7, Anchor.LEFT, room);
        String count = Ages.count(share.objects()) + (share.objects() == 1 ? " object" : " objects");
        List<String> ways = down
                ? List.of("cannot be reached", "down")
                : List.of(count + ", " + ObjectWords.size(share.bytes()), count);
        Label words =
                sketch.small("", down ? Role.EXPIRY : Role.TEXT_MUTED).of(item).saying(room, ways);
        sketch.labels().place(words, left, top + line * 1.7, Anchor.LEFT, room);
        sketch.note(new Note(
                item,
                "bucket " + bucket + ", " + count + " of " + stream.name() + (down ? ", cannot be reached" : "")));
        Area cards = new Area(left, top + sketch.units(NAME), left + room, column.bottom() - sketch.units(4));
        paintCards(cards);
    }

    /** Hatched: nothing gets in here. */
    private double band(Area column) {
        double high = Math.min(sketch.units(BAND), column.height() / 6);
        sketch.draw(new Mark.Box(
                column.left() + 2,
                column.top() + 2,
                column.width() - 4,
                high,
                2,
                Fill.HATCHED,
                Role.EXPIRY,
                Role.EXPIRY,
                Stroke.SOLID,
                1,
                false,
                item));
        return column.top() + high + 2;
    }

    private void paintCards(Area area) {
        double step = sketch.units(CARD + BETWEEN);
        double withMore = area.height() - sketch.units(MORE);
        int most = (int) ((area.height() + sketch.units(BETWEEN)) / step);
        if (share.objects() > most) {
            most = (int) ((withMore + sketch.units(BETWEEN)) / step);
        }
        List<DeliveredObject> shown = last(most);
        double y = area.top();
        for (DeliveredObject object : shown) {
            paint(object, new Area(area.left(), y, area.right(), y + sketch.units(CARD)));
            y += step;
        }
        long more = share.objects() - shown.size();
        if (more > 0 && y + sketch.units(MORE) <= area.bottom() + sketch.units(BETWEEN)) {
            String words = Ages.count(more) + (shown.isEmpty() ? " objects" : " earlier");
            Label label = sketch.small(words, Role.TEXT_MUTED).of(item);
            sketch.labels().place(label, area.left(), y + sketch.units(MORE / 2), Anchor.LEFT, area.width());
        }
    }

    private List<DeliveredObject> last(int most) {
        List<DeliveredObject> last = new ArrayList<>();
        for (DeliveredObject at = share.last(); at != null && last.size() < most; at = at.before()) {
            if (at.bucket().equals(bucket)) {
                last.add(at);
            }
        }
        return last;
    }

    private void paint(DeliveredObject object, Area card) {
        FirehoseItem its = new FirehoseItem.OfDelivery(stream.name(), object.delivery());
        sketch.box(card, 4, Role.LANE, Role.LANE_LINE, its);
        sketch.spot(its, card);
        double left = card.left() + sketch.units(INSET);
        double line = card.height() / 2;
        double signs = card.right() - sketch.units(INSET + SIGN);
        sign(sketch, object.by(), signs, card.top() + line * 0.6, its);
        double beforeSign = signs - sketch.units(SIGN + 4) - left;
        Label name = sketch.mono(ObjectWords.nameEnd(object.key()), Role.TEXT).of(its);
        sketch.labels()
                .place(
                        name.shrunk(beforeSign, sketch.units(8)),
                        left,
                        card.top() + line * 0.6,
                        Anchor.LEFT,
                        beforeSign);
        String size = ObjectWords.size(object.bytes());
        double room = card.right() - sketch.units(INSET) - left;
        Label words = sketch.small("", Role.TEXT_MUTED)
                .of(its)
                .saying(
                        room,
                        List.of(
                                size + " · " + ObjectWords.records(object.records()),
                                size + " · " + Ages.count(object.records()),
                                size));
        sketch.labels().place(words, left, card.top() + line * 1.45, Anchor.LEFT, room);
        sketch.note(new Note(
                its,
                "object " + object.key() + ", " + size + ", " + ObjectWords.records(object.records()) + ", tipped by "
                        + (object.by() == TippedBy.SIZE ? "size" : "interval") + ", stored "
                        + ObjectWords.ago(object.at(), now) + " ago"));
    }

    /** Which limit tipped it: a full square for the size, the disc of a clock for the interval. */
    static void sign(Sketch sketch, TippedBy by, double x, double y, FirehoseItem item) {
        double radius = sketch.units(SIGN);
        switch (by) {
            case SIZE -> {
                sketch.show(Sign.TIPPED_FULL);
                sketch.draw(Glyph.SQUARE.mark(x, y, radius, Role.ACCENT, 1, item));
            }
            case INTERVAL -> {
                sketch.show(Sign.TIPPED_WAITED);
                sketch.draw(Glyph.CIRCLE.mark(x, y, radius, Role.WARNING, 1, item));
                sketch.line(x, y - radius, x, y, 1.2, Stroke.SOLID, Role.BACKGROUND, true);
            }
        }
    }
}
