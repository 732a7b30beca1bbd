package dev.shardlab.draw.firehose;

import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.draw.plan.Strip;
import dev.shardlab.model.s3.BucketName;
import dev.shardlab.state.firehose.BucketShare;
import dev.shardlab.state.firehose.DeliveredObject;
import dev.shardlab.state.firehose.DeliveryStreamState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The last objects of a bucket as columns, the newest on the right, as high as they are large among themselves. */
record ObjectsStrip(BucketName bucket, List<DeliveryStreamState> writers) implements Strip {

    private static final double WIDE = 9;
    private static final double LEAST_HIGH = 10;

    /** One of them. */
    private record Stored(DeliveryStreamState writer, DeliveredObject object) {}

    @Override
    public void paint(Sketch sketch, Area area) {
        if (area.height() < sketch.units(LEAST_HIGH)) {
            return;
        }
        int most = (int) (area.width() / sketch.units(WIDE));
        List<Stored> stored = new ArrayList<>();
        for (DeliveryStreamState writer : writers) {
            BucketShare share = writer.stored().get(bucket);
            DeliveredObject at = share == null ? null : share.last();
            for (int i = 0; i < most && at != null; at = at.before()) {
                if (at.bucket().equals(bucket)) {
                    stored.add(new Stored(writer, at));
                    i++;
                }
            }
        }
        stored.sort(Comparator.comparing((Stored one) -> one.object.at()).reversed());
        List<Stored> shown = stored.subList(0, Math.min(most, stored.size()));
        long largest = shown.stream().mapToLong(one -> one.object.bytes()).max().orElse(1);
        for (int i = 0; i < shown.size(); i++) {
            Stored one = shown.get(shown.size() - 1 - i);
            double left = area.left() + i * sketch.units(WIDE);
            double high = Math.max(2, area.height() * one.object.bytes() / Math.max(1, largest));
            Area column = new Area(left, area.bottom() - high, left + sketch.units(WIDE - 2), area.bottom());
            FirehoseItem item = new FirehoseItem.OfDelivery(one.writer.name(), one.object.delivery());
            sketch.box(column, 1, Role.ACCENT, null, item);
            sketch.spot(item, column);
        }
    }
}
