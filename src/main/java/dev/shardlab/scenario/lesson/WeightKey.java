package dev.shardlab.scenario.lesson;

import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.Numbers;
import dev.shardlab.scenario.form.Shape;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a question or a goal counts when the work is graded. */
final class WeightKey {

    private WeightKey() {}

    static <T> Key<T, Double> of(Shape<T> shape, Function<T, @Nullable Double> get) {
        return shape.withDefault(
                "weight",
                Numbers.decimal(0, 1_000, "points"),
                1.0,
                "2",
                "What it counts when the work is graded.",
                get);
    }
}
