package dev.shardlab.scenario.form;

import dev.shardlab.scenario.json.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A type of the format: what may stand as a value, and what it becomes.
 *
 * @param <T> what it becomes; equal values are written alike, and what was written is read as an equal value
 */
public interface Type<T> {

    /** The value; or null, and then every problem in it was reported. */
    @Nullable
    T read(Node node, Reading reading);

    JsonNode write(T value, Scope scope);

    /** The type as JSON Schema, draft 2020-12. */
    ObjectNode schema(Definitions definitions);

    /** In words for a table, in the singular: "duration". */
    String name();

    /** Unit and range in words for a table; may be empty. */
    String range();

    /** What a problem says was expected: "a duration like \"5s\"". */
    String expected();

    /** Whether a value of this JSON type can be meant as one of these at all; only that is asked, not whether it is right. */
    boolean suits(Node node);

    /** The described types that values of this type hold, itself included: the sections of the manual. */
    default List<Section> sections() {
        return List.of();
    }

    /** A described type with a section of its own in the manual. */
    sealed interface Section permits Shape, OneOf {
        String name();

        String doc();

        /** The types inside, in the order of the manual. */
        List<Section> parts();
    }
}
