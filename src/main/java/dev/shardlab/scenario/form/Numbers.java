package dev.shardlab.scenario.form;

import dev.shardlab.scenario.json.Node;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Numbers, with their range and unit. */
public final class Numbers {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** Up to here every whole number is a double of its own. */
    private static final double EXACT = 0x1p53;

    private Numbers() {}

    public static Type<Integer> whole(int min, int max, String unit) {
        String expected = min == max ? "the number " + min : "a whole number from " + min + " to " + max;
        return new Scalar<>(
                "whole number",
                range(Integer.toString(min), Integer.toString(max), unit),
                expected,
                "Write it without quotes.",
                Node.Num.class::isInstance,
                (node, reading) -> {
                    Long value = wholeOf((Node.Num) node);
                    if (value == null || value < min || value > max) {
                        reading.refuse(node, expected, "");
                        return null;
                    }
                    return value.intValue();
                },
                JSON::numberNode,
                () -> integer(min, max));
    }

    /** Any whole number of 64 bits. */
    public static Type<Long> seed() {
        return new Scalar<>(
                "whole number",
                "64 bits, signed",
                "a whole number of at most 64 bits",
                "Write it without quotes.",
                Node.Num.class::isInstance,
                (node, reading) -> {
                    Long value = wholeOf((Node.Num) node);
                    if (value == null) {
                        reading.refuse(node, "a whole number of at most 64 bits", "");
                    }
                    return value;
                },
                JSON::numberNode,
                () -> integer(Long.MIN_VALUE, Long.MAX_VALUE));
    }

    public static Type<Double> decimal(double min, double max, String unit) {
        String expected = "a number from " + plain(min) + " to " + plain(max);
        return new Scalar<>(
                "number",
                range(plain(min), plain(max), unit),
                expected,
                "Write it without quotes.",
                Node.Num.class::isInstance,
                (node, reading) -> {
                    double value = Double.parseDouble(((Node.Num) node).digits());
                    if (!(value >= min && value <= max)) {
                        reading.refuse(node, expected, "");
                        return null;
                    }
                    return value + 0.0; // one zero, not two
                },
                Numbers::json,
                () -> {
                    ObjectNode schema = JSON.objectNode().put("type", "number");
                    schema.set("minimum", json(min));
                    schema.set("maximum", json(max));
                    return schema;
                });
    }

    private static ObjectNode integer(long min, long max) {
        return JSON.objectNode().put("type", "integer").put("minimum", min).put("maximum", max);
    }

    private static String range(String min, String max, String unit) {
        return (min.equals(max) ? min : min + " to " + max) + (unit.isEmpty() ? "" : " " + unit);
    }

    private static String plain(double value) {
        return json(value).asString();
    }

    private static JsonNode json(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < EXACT;
        return whole ? JSON.numberNode((long) value) : JSON.numberNode(value);
    }

    /** What a number is if it is a whole one of 64 bits, however it is written: 4, 4.0 or 4e0; null if not. */
    public static @Nullable Long wholeOf(Node.Num number) {
        try {
            return new BigDecimal(number.digits()).longValueExact();
        } catch (ArithmeticException | NumberFormatException _) {
            return null;
        }
    }
}
