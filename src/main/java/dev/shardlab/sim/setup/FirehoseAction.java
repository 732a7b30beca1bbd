package dev.shardlab.sim.setup;

import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.firehose.BufferingHints;

/** Something done to a delivery stream, or to where it delivers. */
public sealed interface FirehoseAction extends Action {

    DeliveryStreamName deliveryStream();

    /** UpdateDestination: from now on its buffer tips at another size or after another interval. */
    record SetBuffering(DeliveryStreamName deliveryStream, BufferingHints hints) implements FirehoseAction {}

    /** Its destination cannot be reached from now on. The service has no call for it. */
    record BreakDestination(DeliveryStreamName deliveryStream) implements FirehoseAction {}

    /** Its destination can be reached again. The service has no call for it. */
    record RepairDestination(DeliveryStreamName deliveryStream) implements FirehoseAction {}
}
