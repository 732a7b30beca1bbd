package dev.shardlab.draw.firehose;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.s3.BucketName;
import dev.shardlab.state.firehose.BucketShare;
import dev.shardlab.state.firehose.DeliveredObject;
import dev.shardlab.state.firehose.DeliveryStreamState;
import dev.shardlab.state.kit.SecondFlow;
import java.util.ArrayList;
import java.util.List;

/**
 * What comes to a delivery stream and what leaves it in a second. What comes is of one second of the clock, so that it adds up over those
 * who send; what leaves goes in bursts, so it is told over the time that a buffer may wait.
 */
public final class DeliveryRates {

    private final DeliveryStreamState stream;
    private final VirtualTime now;
    private final long second;

    /** Of each side at a time. */
    public DeliveryRates(DeliveryStreamState stream, VirtualTime now) {
        this.stream = stream;
        this.now = now;
        List<SecondFlow> all = new ArrayList<>();
        stream.senders().forEach(sender -> all.add(sender.getValue()));
        second = SecondFlow.busierSecond(all, now);
    }

    /** Records that one of its senders puts in a second. */
    public double sent(SecondFlow sender) {
        return sender.in(second);
    }

    /** Records that come to it in a second, whoever brings them. */
    public double in() {
        if (!stream.settings().takesPuts()) {
            return stream.in().perSec(now);
        }
        double sum = 0;
        for (var sender : stream.senders()) {
            sum += sent(sender.getValue());
        }
        return sum;
    }

    /** Records a second that were stored in a bucket, over the last so long as a buffer may wait. */
    public double stored(BucketName bucket) {
        BucketShare share = stream.stored().get(bucket);
        if (share == null) {
            return 0;
        }
        long window = Math.max(
                VirtualTime.MICROS_PER_SECOND,
                stream.settings().destination().hints().intervalMicros());
        long records = 0;
        for (DeliveredObject at = share.last();
                at != null && at.at().micros() > now.micros() - window;
                at = at.before()) {
            records += at.bucket().equals(bucket) ? at.records() : 0;
        }
        return (double) records * VirtualTime.MICROS_PER_SECOND / window;
    }
}
