package dev.shardlab.scenario.form;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as text: on one line where it fits, so that a file reads like a table and not like a ribbon. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final int WIDTH = 100;

    private Json() {}

    /** Text of our own making: the examples of the manual. */
    static JsonNode parse(String json) {
        return MAPPER.readTree(json);
    }

    /** On one line, a blank behind each colon and comma. */
    public static String compact(JsonNode node) {
        if (node.isObject()) {
            List<String> entries = node.properties().stream()
                    .map(entry -> text(entry.getKey()) + ": " + compact(entry.getValue()))
                    .toList();
            return "{" + String.join(", ", entries) + "}";
        }
        if (node.isArray()) {
            return "[" + String.join(", ", node.valueStream().map(Json::compact).toList()) + "]";
        }
        return MAPPER.writeValueAsString(node);
    }

    /** Broken into lines where one would be wider than 100 characters; ends with a line break. */
    public static String pretty(JsonNode node) {
        StringBuilder out = new StringBuilder();
        pretty(node, "", 0, out);
        return out.append('\n').toString();
    }

    private static void pretty(JsonNode node, String indent, int before, StringBuilder out) {
        String line = compact(node);
        boolean fits = indent.length() + before + line.length() <= WIDTH && !indent.isEmpty();
        if (fits || !node.isContainer() || node.isEmpty()) {
            out.append(line);
            return;
        }
        String inner = indent + "  ";
        String separator = "";
        out.append(node.isObject() ? "{" : "[");
        for (Map.Entry<String, JsonNode> entry : entries(node)) {
            String key = node.isObject() ? text(entry.getKey()) + ": " : "";
            out.append(separator).append('\n').append(inner).append(key);
            pretty(entry.getValue(), inner, key.length(), out);
            separator = ",";
        }
        out.append('\n').append(indent).append(node.isObject() ? "}" : "]");
    }

    private static List<Map.Entry<String, JsonNode>> entries(JsonNode node) {
        return node.isObject()
                ? List.copyOf(node.properties())
                : node.valueStream().map(item -> Map.entry("", item)).toList();
    }

    private static String text(String value) {
        return MAPPER.writeValueAsString(value);
    }
}
