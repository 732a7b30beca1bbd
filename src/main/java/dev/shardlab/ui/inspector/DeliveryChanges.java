package dev.shardlab.ui.inspector;

import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.firehose.BufferingHints;
import dev.shardlab.model.firehose.FirehoseLimits;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.FirehoseAction;
import dev.shardlab.state.firehose.DeliveryStreamState;
import dev.shardlab.words.page.Amounts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;

/** What may be done to a delivery stream and to where it delivers. */
final class DeliveryChanges {

    private DeliveryChanges() {}

    static ChangePanel of(DeliveryStreamState stream, Consumer<Action> act) {
        DeliveryStreamName name = stream.name();
        BufferingHints hints = stream.settings().destination().hints();
        NumberField size = new NumberField(
                "buffer-size",
                Amounts.typed((double) hints.sizeBytes() / BufferingHints.MIB),
                FirehoseLimits.MIN_SIZE_MIB,
                FirehoseLimits.MAX_SIZE_MIB,
                FirehoseLimits.MIN_SIZE_MIB + " to " + FirehoseLimits.MAX_SIZE_MIB + " MiB");
        NumberField interval = new NumberField(
                "buffer-interval",
                Amounts.typed((double) hints.intervalMicros() / VirtualTime.MICROS_PER_SECOND),
                0,
                FirehoseLimits.MAX_INTERVAL_SECONDS,
                "0 to " + FirehoseLimits.MAX_INTERVAL_SECONDS + " seconds");
        List<Node> controls = List.of(
                Controls.number(
                        size,
                        "Buffer size, MiB",
                        "Set",
                        to -> act.accept(new FirehoseAction.SetBuffering(
                                name,
                                new BufferingHints(Math.round(to) * BufferingHints.MIB, hints.intervalMicros())))),
                Controls.number(
                        interval,
                        "Buffer interval, s",
                        "Set",
                        to -> act.accept(new FirehoseAction.SetBuffering(
                                name,
                                new BufferingHints(
                                        hints.sizeBytes(), Math.round(to) * VirtualTime.MICROS_PER_SECOND)))),
                destination(stream, act));
        return new ChangePanel(List.of(name, hints, stream.isDestinationDown()), controls);
    }

    /** Of the place alone where it delivers. */
    static ChangePanel ofDestination(DeliveryStreamState stream, Consumer<Action> act) {
        return new ChangePanel(
                List.of("destination", stream.name(), stream.isDestinationDown()), List.of(destination(stream, act)));
    }

    private static Node destination(DeliveryStreamState stream, Consumer<Action> act) {
        return stream.isDestinationDown()
                ? Controls.button(
                        "repair-destination",
                        "Let the destination be reached again",
                        () -> act.accept(new FirehoseAction.RepairDestination(stream.name())))
                : Controls.button(
                        "break-destination",
                        "Let the destination fail",
                        () -> act.accept(new FirehoseAction.BreakDestination(stream.name())));
    }
}
