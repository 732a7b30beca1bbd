package dev.shardlab.scenario.form;

import dev.shardlab.scenario.json.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sentences: a text, or a list of lines as in a wrapped letter. Lines are joined by a blank; an empty line begins a new
 * paragraph, a line break in the value.
 *
 * @param min how many characters at least
 */
public record Prose(int min) implements Type<String> {

    private static final int MAX = 4_000;

    @Override
    public @Nullable String read(Node node, Reading reading) {
        return switch (node) {
            case Node.Text(var _, String text) -> checked(node, text, reading);
            case Node.Arr(var _, List<Node> lines) -> {
                String joined = joined(lines, reading);
                yield joined == null ? null : checked(node, joined, reading);
            }
            case Node.Obj _, Node.Num _, Node.Bool _, Node.Null _ -> {
                reading.refuse(node, expected(), "Put it into double quotes.");
                yield null;
            }
        };
    }

    private static @Nullable String joined(List<Node> lines, Reading reading) {
        StringBuilder text = new StringBuilder();
        boolean complete = true;
        for (Node line : lines) {
            if (line instanceof Node.Text(var _, String value)) {
                boolean begins = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
                text.append(value.isEmpty() ? "\n" : (begins ? "" : " ") + value);
            } else {
                reading.refuse(line, "a line of text", "Put it into double quotes.");
                complete = false;
            }
        }
        return complete ? text.toString() : null;
    }

    private @Nullable String checked(Node node, String text, Reading reading) {
        int length = text.codePointCount(0, text.length());
        if (length >= min && length <= MAX) {
            return text;
        }
        reading.report(
                node,
                "Expected a text of " + range() + ", but this one has " + length + ".",
                length < min ? "Say it." : "Shorten it: a student reads this beside the picture.");
        return null;
    }

    @Override
    public JsonNode write(String value, Scope scope) {
        return JsonNodeFactory.instance.stringNode(value);
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.putArray("type").add("string").add("array");
        schema.put("minLength", min).put("maxLength", MAX).putObject("items").put("type", "string");
        return schema;
    }

    @Override
    public String name() {
        return "prose";
    }

    @Override
    public String range() {
        return min + " to " + MAX + " characters";
    }

    @Override
    public String expected() {
        return "a text, or a list of its lines";
    }

    @Override
    public boolean suits(Node node) {
        return node instanceof Node.Text || node instanceof Node.Arr;
    }
}
