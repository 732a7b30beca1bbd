package dev.shardlab.scenario.lesson;

import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.Numbers;
import dev.shardlab.scenario.form.Shape;
import dev.shardlab.scenario.form.Type;
import dev.shardlab.scenario.lesson.Condition.Comparison;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a condition is written: a measure and what it is compared with. */
final class ConditionFormat {

    private static final Type<Double> VALUE = Numbers.decimal(0, 1e15, "");

    static final Shape<Condition> CONDITION = Shape.of(
            "condition",
            "A measure compared with a number: exactly one of `atLeast`, `atMost`, `exactly`, `moreThan`, `lessThan`.",
            ConditionFormat::describe);

    private ConditionFormat() {}

    private static Function<dev.shardlab.scenario.form.ReadValues, @Nullable Condition> describe(Shape<Condition> s) {
        MeasureKeys<Condition> keys = new MeasureKeys<>(s, Condition::measure);
        List<Map.Entry<Comparison, Key<Condition, Double>>> comparisons = List.of(
                comparison(s, Comparison.AT_LEAST, "atLeast", "this or more"),
                comparison(s, Comparison.AT_MOST, "atMost", "this or less"),
                comparison(s, Comparison.EXACTLY, "exactly", "this"),
                comparison(s, Comparison.MORE_THAN, "moreThan", "more than this"),
                comparison(s, Comparison.LESS_THAN, "lessThan", "less than this"));
        s.exactlyOneOf(comparisons.stream().map(Map.Entry::getValue).toArray(Key<?, ?>[]::new));
        return v -> {
            Measure measure = keys.make(v);
            if (measure == null) {
                return null;
            }
            for (Map.Entry<Comparison, Key<Condition, Double>> entry : comparisons) {
                Double value = v.find(entry.getValue());
                if (value != null) {
                    return new Condition(measure, entry.getKey(), value);
                }
            }
            return null;
        };
    }

    private static Map.Entry<Comparison, Key<Condition, Double>> comparison(
            Shape<Condition> s, Comparison comparison, String name, String words) {
        return Map.entry(
                comparison,
                s.optional(
                        name,
                        VALUE,
                        "not asked",
                        "1000",
                        "The measure is " + words + ".",
                        condition -> condition.comparison() == comparison ? condition.value() : null));
    }
}
