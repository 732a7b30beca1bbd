package dev.shardlab.scenario.form;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of an object. */
final class ShapeSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ShapeSchema() {}

    static ObjectNode of(Shape<?> shape, Definitions definitions) {
        ObjectNode schema = JSON.objectNode();
        schema.put("type", "object");
        schema.put("description", shape.doc().replace("`", ""));
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JSON.arrayNode();
        for (Key<?, ?> key : shape.keys()) {
            properties.set(key.name(), key.schema(definitions));
            if (key.isRequired()) {
                required.add(key.name());
            }
        }
        properties
                .putObject(Shape.NOTE)
                .put("type", "string")
                .put("description", "A remark for whoever reads the file.");
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        schema.put("additionalProperties", false);
        ArrayNode rules = JSON.arrayNode();
        shape.rules().forEach(rule -> rules.add(rule(rule)));
        if (!rules.isEmpty()) {
            schema.set("allOf", rules);
        }
        return schema;
    }

    private static ObjectNode rule(KeyRule rule) {
        ObjectNode schema = JSON.objectNode();
        switch (rule) {
            case KeyRule.ExactlyOne(List<String> keys) -> {
                ArrayNode oneOf = schema.putArray("oneOf");
                keys.forEach(key -> oneOf.addObject().putArray("required").add(key));
            }
            case KeyRule.NotTogether(String one, String other, var _) ->
                schema.putObject("not").putArray("required").add(one).add(other);
            case KeyRule.OnlyWith(String key, String needed) ->
                schema.putObject("dependentRequired").putArray(key).add(needed);
        }
        return schema;
    }
}
