package dev.shardlab.sim.firehose;

import dev.shardlab.command.firehose.FirehoseCommand;
import dev.shardlab.command.firehose.FirehoseCommand.FailDestination;
import dev.shardlab.command.firehose.FirehoseCommand.UpdateDestination;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.firehose.BufferingHints;
import dev.shardlab.model.firehose.DestinationChange;
import dev.shardlab.sim.setup.FirehoseAction;

/** What an action comes to: a request to the service. */
public final class FirehoseOrders {

    private FirehoseOrders() {}

    public static FirehoseCommand command(FirehoseAction action) {
        return switch (action) {
            case FirehoseAction.SetBuffering(DeliveryStreamName stream, BufferingHints hints) ->
                new UpdateDestination(stream, null, null, DestinationChange.of(hints));
            case FirehoseAction.BreakDestination(DeliveryStreamName stream) -> new FailDestination(stream, true);
            case FirehoseAction.RepairDestination(DeliveryStreamName stream) -> new FailDestination(stream, false);
        };
    }
}
