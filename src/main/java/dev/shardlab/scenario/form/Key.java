package dev.shardlab.scenario.form;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A key of an object of the format.
 *
 * @param example JSON text of a value, for the manual and for editors
 * @param doc one or two sentences, plain Markdown
 * @param get the value in a record that is to be written; null: leave the key out
 */
public record Key<T, V>(
        String name, Type<V> type, Presence<V> presence, String example, String doc, Function<T, @Nullable V> get) {

    public boolean isRequired() {
        return presence instanceof Presence.Required<V>;
    }

    void write(T value, Scope scope, ObjectNode into) {
        V part = get.apply(value);
        if (part != null && !isWhatLeavingOutMeans(part, scope)) {
            into.set(name, type.write(part, scope));
        }
    }

    private boolean isWhatLeavingOutMeans(V part, Scope scope) {
        return switch (presence) {
            case Presence.Required<V> _, Presence.Optional<V> _ -> false;
            case Presence.Default<V>(V value) -> value.equals(part);
            case Presence.Derived<V>(String _, Function<Scope, @Nullable V> value) ->
                Objects.equals(value.apply(scope), part);
        };
    }

    ObjectNode schema(Definitions definitions) {
        ObjectNode schema = type.schema(definitions);
        schema.put("description", doc.replace("`", ""));
        if (presence instanceof Presence.Default<V>(V value)) {
            schema.set("default", type.write(value, NO_SCOPE));
        }
        schema.set("examples", JsonNodeFactory.instance.arrayNode().add(Json.parse(example)));
        return schema;
    }

    /** What leaving the key out means, for the manual. */
    public String defaultInWords() {
        return switch (presence) {
            case Presence.Required<V> _ -> "required";
            case Presence.Optional<V>(String words) -> words;
            case Presence.Default<V>(V value) -> {
                JsonNode json = type.write(value, NO_SCOPE);
                yield '`' + Json.compact(json) + '`';
            }
            case Presence.Derived<V>(String words, var _) -> words;
        };
    }

    private static final Scope NO_SCOPE = new Scope(new java.util.TreeMap<>(), null);
}
