package dev.shardlab.scenario.form;

import dev.shardlab.scenario.json.Node;
import java.time.Duration;
import tools.jackson.databind.node.JsonNodeFactory;

/** Durations, moments and sizes: numbers that are written with their unit. */
public final class Quantities {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Quantities() {}

    public static Type<Duration> duration(Duration min, Duration max) {
        String range = DurationText.write(min) + " to " + DurationText.write(max);
        return duration("duration", range, (value, node, reading) -> {
            boolean inRange = value.compareTo(min) >= 0 && value.compareTo(max) <= 0;
            if (!inRange) {
                reading.refuse(node, "a duration from " + range, "");
            }
            return inRange;
        });
    }

    /** A time, counted from the start of the experiment; not after its end. */
    public static Type<Duration> moment() {
        return duration("time from the start", "0s to the end", (value, node, reading) -> {
            Duration length = reading.scope().length();
            if (length == null || value.compareTo(length) <= 0) {
                return true;
            }
            reading.refuse(
                    node,
                    "a time up to the end of the experiment at " + DurationText.write(length),
                    "Move it, or lengthen \"duration\".");
            return false;
        });
    }

    /** Whether a duration is in range; reports it if not. */
    private interface Range {
        boolean holds(Duration value, Node node, Reading reading);
    }

    private static Type<Duration> duration(String name, String range, Range inRange) {
        return new Scalar<>(
                name,
                range,
                "a " + name,
                DurationText.HINT,
                Node.Text.class::isInstance,
                (node, reading) -> {
                    try {
                        Duration value = DurationText.parse(((Node.Text) node).value());
                        return inRange.holds(value, node, reading) ? value : null;
                    } catch (IllegalArgumentException e) {
                        reading.report(node, e.getMessage() + ".", DurationText.HINT);
                        return null;
                    }
                },
                value -> JSON.stringNode(DurationText.write(value)),
                () -> JSON.objectNode().put("type", "string").put("pattern", DurationText.PATTERN));
    }

    public static Type<Integer> size(int min, int max) {
        String range = SizeText.write(min) + " to " + SizeText.write(max);
        return new Scalar<>(
                "size",
                range,
                "a size",
                SizeText.HINT,
                Node.Text.class::isInstance,
                (node, reading) -> {
                    try {
                        int value = SizeText.parse(((Node.Text) node).value());
                        if (value >= min && value <= max) {
                            return value;
                        }
                        reading.refuse(node, "a size from " + range, "");
                    } catch (IllegalArgumentException e) {
                        reading.report(node, e.getMessage() + ".", SizeText.HINT);
                    }
                    return null;
                },
                value -> JSON.stringNode(SizeText.write(value)),
                () -> JSON.objectNode().put("type", "string").put("pattern", SizeText.PATTERN));
    }
}
