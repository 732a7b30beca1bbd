package dev.shardlab.cli;

import dev.shardlab.event.Event;
import java.io.StringWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an event has otherwise than another of its kind: two requests may read alike and differ in one key or payload. */
final class EventDetail {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String SEPARATOR = ".";

    private EventDetail() {}

    /** The first value of {@code event}, after its time, that {@code other} has not; with its name. Empty if there is none. */
    static String of(Event event, Event other) {
        return find("", tree(event), tree(other));
    }

    private static JsonNode tree(Event event) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = MAPPER.createGenerator(text)) {
            new EventJson(json).write(event);
        }
        ObjectNode tree = (ObjectNode) MAPPER.readTree(text.toString());
        return tree.without("at");
    }

    private static String find(String name, JsonNode node, @Nullable JsonNode other) {
        if (Objects.equals(node, other)) {
            return "";
        }
        if (!node.isContainer() || node.isEmpty() || other == null || !other.isContainer()) {
            return name + ": " + (node.isString() ? node.asString() : node);
        }
        return node.isObject() ? ofObject(name, node, other) : ofArray(name, node, other);
    }

    private static String ofObject(String name, JsonNode node, JsonNode other) {
        return node.propertyStream()
                .map(entry -> find(below(name, entry.getKey()), entry.getValue(), other.get(entry.getKey())))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String ofArray(String name, JsonNode node, JsonNode other) {
        for (int i = 0; i < node.size(); i++) {
            String found = find(below(name, Integer.toString(i)), node.get(i), other.get(i));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }

    private static String below(String name, String step) {
        return name.isEmpty() ? step : name + SEPARATOR + step;
    }
}
