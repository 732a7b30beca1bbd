package dev.shardlab.draw.firehose;

import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.item.SystemId.Kind;
import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.Rates;
import dev.shardlab.draw.plan.Strip;
import dev.shardlab.draw.plan.Tile;
import dev.shardlab.draw.plan.Tile.Condition;
import dev.shardlab.model.Caller;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.firehose.DeliverySource;
import dev.shardlab.model.firehose.DeliveryStatus;
import dev.shardlab.model.firehose.Outlet;
import dev.shardlab.model.s3.BucketName;
import dev.shardlab.state.firehose.BucketShare;
import dev.shardlab.state.firehose.DeliveredObject;
import dev.shardlab.state.firehose.DeliveryStreamState;
import dev.shardlab.state.firehose.OutletBuffer;
import dev.shardlab.state.kit.SecondFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Delivery streams, their buckets and those who put into them, as tiles. */
public final class DeliveryTiles {

    /** What the rates count. */
    public static final String UNIT = "rec";

    private DeliveryTiles() {}

    /** The place on the map of a delivery stream, whether there is one of that name or not. */
    public static SystemId id(DeliveryStreamName stream) {
        return new SystemId(Kind.DELIVERY_STREAM, stream.value());
    }

    /** The place on the map of a bucket, whether anything lies in it or not. */
    public static SystemId id(BucketName bucket) {
        return new SystemId(Kind.BUCKET, bucket.value());
    }

    /** Its buffer's fill is the bar, against the limit of its size. */
    public static Tile of(DeliveryStreamState stream, VirtualTime now) {
        OutletBuffer buffer = stream.buffer(Outlet.DATA);
        long limit = stream.settings().destination().hints().sizeBytes();
        String rate = Rates.of(new DeliveryRates(stream, now).in(), UNIT);
        String fill = ObjectWords.size(buffer.bytes()) + " of " + ObjectWords.size(limit);
        boolean fails = stream.failingDeliveries() > 0;
        String inside = fails ? "tried again · " + fill : fill;
        String reads =
                stream.settings().source() instanceof DeliverySource.FromStream(var source) ? "reads " + source : "";
        return new Tile(
                id(stream.name()),
                new FirehoseItem.OfDeliveryStream(stream.name()),
                condition(stream, fails),
                stream.status() == DeliveryStatus.ACTIVE
                        ? rate
                        : stream.status().name(),
                reads,
                inside,
                0,
                new VesselStrip(stream, now),
                "delivery stream " + stream.name() + ", " + (reads.isEmpty() ? "" : reads + ", ") + rate + ", " + inside
                        + ", to bucket " + stream.settings().destination().bucket(),
                OptionalDouble.of(Math.min(1, (double) buffer.bytes() / limit)));
    }

    private static Condition condition(DeliveryStreamState stream, boolean fails) {
        if (stream.status() != DeliveryStatus.ACTIVE) {
            return Condition.ABSENT;
        }
        return fails || stream.totals().lost() > 0 ? Condition.LOSING : Condition.CALM;
    }

    /** @param writers those that store in it, or once did */
    public static Tile of(BucketName bucket, List<DeliveryStreamState> writers, VirtualTime now) {
        long objects = 0;
        long bytes = 0;
        double perSec = 0;
        int present = 0;
        List<String> cutOff = new ArrayList<>();
        DeliveredObject last = null;
        for (DeliveryStreamState writer : writers) {
            BucketShare share = writer.stored().get(bucket);
            if (share != null) {
                objects += share.objects();
                bytes += share.bytes();
                perSec += new DeliveryRates(writer, now).stored(bucket);
                DeliveredObject other = share.last();
                last = last == null || (other != null && other.at().isAfter(last.at())) ? other : last;
            }
            if (writer.settings().destination().bucket().equals(bucket)) {
                present++;
                if (writer.isDestinationDown()) {
                    cutOff.add(writer.name().value());
                }
            }
        }
        boolean down = !cutOff.isEmpty() && cutOff.size() == present;
        String count = Ages.count(objects) + (objects == 1 ? " object" : " objects");
        String inside = inside(cutOff, down, last, now);
        return new Tile(
                id(bucket),
                new FirehoseItem.OfBucket(bucket),
                down ? Condition.ABSENT : cutOff.isEmpty() ? Condition.CALM : Condition.LOSING,
                count,
                objects == 0 ? "" : ObjectWords.size(bytes),
                inside,
                0,
                new ObjectsStrip(bucket, writers),
                "bucket " + bucket + ", " + count + ", " + ObjectWords.size(bytes) + ", " + Rates.of(perSec, UNIT)
                        + ", " + inside,
                OptionalDouble.of(0));
    }

    /** @param cutOff the delivery streams for which it cannot be reached */
    private static String inside(List<String> cutOff, boolean down, @Nullable DeliveredObject last, VirtualTime now) {
        if (!cutOff.isEmpty()) {
            return "out of reach" + (down ? "" : " · of " + String.join(", ", cutOff));
        }
        return last == null
                ? "empty"
                : "last " + ObjectWords.size(last.bytes()) + ", " + ObjectWords.ago(last.at(), now) + " ago";
    }

    /** @param perSec records that it puts in a second */
    public static Tile of(DeliveryStreamState stream, Caller sender, SecondFlow flow, double perSec) {
        String rate = Rates.of(perSec, UNIT);
        String sent = Ages.count(flow.total()) + " put";
        return new Tile(
                SystemId.ofSender(sender),
                new FirehoseItem.OfSender(stream.name(), sender),
                Condition.CALM,
                rate,
                "",
                sent,
                0,
                Strip.NONE,
                SystemId.ofSender(sender) + ", " + rate + " to delivery stream " + stream.name() + ", " + sent);
    }
}
