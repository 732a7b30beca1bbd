package dev.shardlab.scenario.form;

import dev.shardlab.scenario.json.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list.
 *
 * @param atLeast how many items it has at least, 0 or 1
 * @param orOne whether a single item may stand without its brackets
 */
public record ListType<T>(Type<T> item, int atLeast, boolean orOne) implements Type<List<T>> {

    public static <T> ListType<T> any(Type<T> item) {
        return new ListType<>(item, 0, false);
    }

    public static <T> ListType<T> some(Type<T> item) {
        return new ListType<>(item, 1, false);
    }

    /** A list, or one item without brackets. */
    public static <T> ListType<T> orOne(Type<T> item) {
        return new ListType<>(item, 0, true);
    }

    @Override
    public @Nullable List<T> read(Node node, Reading reading) {
        if (node instanceof Node.Arr(var _, List<Node> nodes)) {
            if (nodes.size() < atLeast) {
                reading.report(node, "Expected at least one " + item.name() + ", but the list is empty.", "Add one.");
                return null;
            }
            return items(nodes, reading);
        }
        if (orOne && item.suits(node)) {
            return items(List.of(node), reading);
        }
        reading.refuse(node, expected(), item.suits(node) ? "Put it into brackets: [...]." : "");
        return null;
    }

    private @Nullable List<T> items(List<Node> nodes, Reading reading) {
        List<T> items = new ArrayList<>();
        for (Node node : nodes) {
            T value = item.read(node, reading);
            if (value != null) {
                items.add(value);
            }
        }
        return items.size() == nodes.size() ? List.copyOf(items) : null;
    }

    @Override
    public JsonNode write(List<T> value, Scope scope) {
        if (orOne && value.size() == 1) {
            return item.write(value.getFirst(), scope);
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        value.forEach(element -> array.add(item.write(element, scope)));
        return array;
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        ObjectNode list = JsonNodeFactory.instance.objectNode().put("type", "array");
        list.set("items", item.schema(definitions));
        if (atLeast > 0) {
            list.put("minItems", atLeast);
        }
        if (!orOne) {
            return list;
        }
        ObjectNode either = JsonNodeFactory.instance.objectNode();
        either.putArray("anyOf").add(list).add(item.schema(definitions));
        return either;
    }

    @Override
    public String name() {
        return "list of " + item.name() + (orOne ? ", or one" : "");
    }

    @Override
    public String range() {
        String each = item.range();
        if (atLeast == 0) {
            return each;
        }
        return each.isEmpty() ? "at least one" : "at least one, " + each;
    }

    @Override
    public String expected() {
        return orOne ? item.expected() + ", or a list of these" : "a list [...]";
    }

    @Override
    public boolean suits(Node node) {
        return node instanceof Node.Arr || (orOne && item.suits(node));
    }

    @Override
    public List<Section> sections() {
        return item.sections();
    }
}
