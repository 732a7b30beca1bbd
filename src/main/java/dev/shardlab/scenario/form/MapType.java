package dev.shardlab.scenario.form;

import dev.shardlab.scenario.json.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object whose keys are free: each key and its text become one item, in the order of the file.
 *
 * @param what one entry, in words: "a word and its meaning"
 */
public record MapType<T>(
        String name,
        String what,
        Type<String> text,
        BiFunction<String, String, T> make,
        Function<T, String> key,
        Function<T, String> value)
        implements Type<List<T>> {

    @Override
    public @Nullable List<T> read(Node node, Reading reading) {
        if (!(node instanceof Node.Obj(var _, List<Node.Member> members))) {
            reading.refuse(node, expected(), "Write {\"...\": \"...\"}: " + what + ".");
            return null;
        }
        List<T> items = new ArrayList<>();
        for (Node.Member member : members) {
            String meaning = text.read(member.value(), reading);
            if (meaning != null) {
                items.add(make.apply(member.name(), meaning));
            }
        }
        return items.size() == members.size() ? List.copyOf(items) : null;
    }

    @Override
    public JsonNode write(List<T> items, Scope scope) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        items.forEach(item -> object.put(key.apply(item), value.apply(item)));
        return object;
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        schema.set("additionalProperties", text.schema(definitions));
        return schema;
    }

    @Override
    public String range() {
        return what;
    }

    @Override
    public String expected() {
        return "an object {...}: " + what;
    }

    @Override
    public boolean suits(Node node) {
        return node instanceof Node.Obj;
    }
}
