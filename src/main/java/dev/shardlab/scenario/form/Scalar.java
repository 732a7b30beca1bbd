package dev.shardlab.scenario.form;

import dev.shardlab.scenario.json.Node;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A single value: a text, a number, true or false.
 *
 * @param name in words for a table
 * @param range unit and range in words for a table
 * @param expected what a problem says was expected
 * @param hint what to do when a value of another JSON type was found
 * @param suiting whether a JSON value is of the right JSON type
 * @param parse the value, or null having reported why; asked only for what suits
 */
record Scalar<T>(
        String name,
        String range,
        String expected,
        String hint,
        Predicate<Node> suiting,
        BiFunction<Node, Reading, @Nullable T> parse,
        Function<T, JsonNode> writing,
        Supplier<ObjectNode> schema)
        implements Type<T> {

    @Override
    public @Nullable T read(Node node, Reading reading) {
        if (!suiting.test(node)) {
            reading.refuse(node, expected, hint);
            return null;
        }
        return parse.apply(node, reading);
    }

    @Override
    public JsonNode write(T value, Scope scope) {
        return writing.apply(value);
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        return schema.get();
    }

    @Override
    public boolean suits(Node node) {
        return suiting.test(node);
    }
}
