package dev.shardlab.scenario.form;

import dev.shardlab.scenario.json.Node;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A type whose values are written as those of another.
 *
 * @param name in words for a table
 */
public record Mapped<A, B>(String name, Type<A> written, To<A, B> to, Function<B, A> from) implements Type<B> {

    /** Makes the value; null after having reported why there is none. */
    public interface To<A, B> {
        @Nullable
        B make(A written, Node node, Reading reading);
    }

    public static <A, B> Mapped<A, B> of(String name, Type<A> written, Function<A, B> to, Function<B, A> from) {
        return new Mapped<>(name, written, (value, _, _) -> to.apply(value), from);
    }

    @Override
    public @Nullable B read(Node node, Reading reading) {
        A value = written.read(node, reading);
        return value == null ? null : to.make(value, node, reading);
    }

    @Override
    public JsonNode write(B value, Scope scope) {
        return written.write(from.apply(value), scope);
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        return written.schema(definitions);
    }

    @Override
    public String range() {
        return written.range();
    }

    @Override
    public String expected() {
        return written.expected();
    }

    @Override
    public boolean suits(Node node) {
        return written.suits(node);
    }

    @Override
    public List<Section> sections() {
        return written.sections();
    }
}
