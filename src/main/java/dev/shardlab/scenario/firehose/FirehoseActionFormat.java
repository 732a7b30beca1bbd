package dev.shardlab.scenario.firehose;

import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.firehose.BufferingHints;
import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.Shape;
import dev.shardlab.sim.setup.FirehoseAction;
import dev.shardlab.sim.setup.TimedAction;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How it is written what is done to a delivery stream. */
public final class FirehoseActionFormat {

    private static final Shape<FirehoseAction.SetBuffering> BUFFERING = Shape.of(
            "buffering", "UpdateDestination: a delivery stream's buffer tips by other hints from now on.", s -> {
                Key<FirehoseAction.SetBuffering, DeliveryStreamName> stream =
                        deliveryStream(s, FirehoseAction.SetBuffering::deliveryStream);
                Key<FirehoseAction.SetBuffering, Integer> size = s.required(
                        "size",
                        FirehoseFields.SIZE,
                        "\"1MB\"",
                        "How much it holds at most.",
                        action -> Math.toIntExact(action.hints().sizeBytes()));
                Key<FirehoseAction.SetBuffering, Duration> interval = s.required(
                        "interval",
                        FirehoseFields.INTERVAL,
                        "\"60s\"",
                        "How long its first record waits at most.",
                        action -> Duration.ofNanos(1_000 * action.hints().intervalMicros()));
                return v -> new FirehoseAction.SetBuffering(
                        v.get(stream), new BufferingHints(v.get(size), VirtualTime.toMicros(v.get(interval))));
            });

    private static final Shape<FirehoseAction.BreakDestination> BREAK =
            Shape.of("destination outage", "The destination of a delivery stream cannot be reached from now on.", s -> {
                Key<FirehoseAction.BreakDestination, DeliveryStreamName> stream =
                        deliveryStream(s, FirehoseAction.BreakDestination::deliveryStream);
                return v -> new FirehoseAction.BreakDestination(v.get(stream));
            });

    private static final Shape<FirehoseAction.RepairDestination> REPAIR =
            Shape.of("destination repair", "The destination of a delivery stream can be reached again.", s -> {
                Key<FirehoseAction.RepairDestination, DeliveryStreamName> stream =
                        deliveryStream(s, FirehoseAction.RepairDestination::deliveryStream);
                return v -> new FirehoseAction.RepairDestination(v.get(stream));
            });

    private FirehoseActionFormat() {}

    /** Adds the keys of an action that are about delivery streams. */
    public static List<Key<TimedAction, ? extends FirehoseAction>> verbs(Shape<TimedAction> s) {
        return List.of(
                verb(
                        s,
                        "setBuffering",
                        BUFFERING,
                        FirehoseAction.SetBuffering.class,
                        "{\"size\": \"1MB\", \"interval\": \"60s\"}"),
                verb(
                        s,
                        "breakDestination",
                        BREAK,
                        FirehoseAction.BreakDestination.class,
                        "{\"deliveryStream\": \"clicks-to-lake\"}"),
                verb(
                        s,
                        "repairDestination",
                        REPAIR,
                        FirehoseAction.RepairDestination.class,
                        "{\"deliveryStream\": \"clicks-to-lake\"}"));
    }

    private static <A extends FirehoseAction> Key<TimedAction, A> verb(
            Shape<TimedAction> s, String name, Shape<A> shape, Class<A> kind, String example) {
        return s.optional(
                name,
                shape,
                "not done",
                example,
                shape.doc(),
                timed -> kind.isInstance(timed.action()) ? kind.cast(timed.action()) : null);
    }

    private static <T> Key<T, DeliveryStreamName> deliveryStream(
            Shape<T> s, Function<T, @Nullable DeliveryStreamName> get) {
        return s.derived(
                "deliveryStream",
                FirehoseFields.DELIVERY_STREAM_REFERENCE,
                FirehoseFields.DELIVERY_STREAM_REFERENCE.unlessOnly(),
                "\"clicks-to-lake\"",
                "Which one.",
                get);
    }
}
