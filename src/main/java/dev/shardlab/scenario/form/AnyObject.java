package dev.shardlab.scenario.form;

import dev.shardlab.scenario.json.JsonTree;
import dev.shardlab.scenario.json.Node;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON object whose members somebody else knows, as text on one line; equal objects in the same order of members are equal texts.
 *
 * @param name in words for a table
 */
public record AnyObject(String name) implements Type<String> {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /**
     * The text as this type has it.
     *
     * @param json the text of an object
     * @throws IllegalArgumentException if there is anything in it that no scenario file can hold, such as a key that stands twice
     */
    public static String canonical(String json) {
        Node node = JsonTree.read("request", json, problem -> {
            throw new IllegalArgumentException(problem.toString());
        });
        return Json.compact(json(node));
    }

    @Override
    public @Nullable String read(Node node, Reading reading) {
        if (!suits(node)) {
            reading.refuse(node, expected(), "Put it into braces.");
            return null;
        }
        return Json.compact(json(node));
    }

    private static JsonNode json(@Nullable Node node) {
        return switch (node) {
            case Node.Obj(var _, var members) -> {
                ObjectNode object = JSON.objectNode();
                members.forEach(member -> object.set(member.name(), json(member.value())));
                yield object;
            }
            case Node.Arr(var _, var items) -> {
                ArrayNode array = JSON.arrayNode();
                items.forEach(item -> array.add(json(item)));
                yield array;
            }
            case Node.Text(var _, String value) -> JSON.stringNode(value);
            case Node.Num(var _, String digits) -> number(digits);
            case Node.Bool(var _, boolean value) -> JSON.booleanNode(value);
            case Node.Null _ -> JSON.nullNode();
            case null -> JSON.objectNode();
        };
    }

    private static JsonNode number(String digits) {
        return digits.chars().allMatch(c -> c == '-' || Character.isDigit(c))
                ? JSON.numberNode(new BigInteger(digits))
                : JSON.numberNode(new BigDecimal(digits));
    }

    @Override
    public JsonNode write(String value, Scope scope) {
        return json(JsonTree.read(name, value, problem -> {
            throw new IllegalArgumentException(problem.toString());
        }));
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        return JSON.objectNode().put("type", "object");
    }

    @Override
    public String range() {
        return "";
    }

    @Override
    public String expected() {
        return "an object {...}";
    }

    @Override
    public boolean suits(Node node) {
        return node instanceof Node.Obj;
    }
}
