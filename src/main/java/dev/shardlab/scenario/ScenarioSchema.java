package dev.shardlab.scenario;

import dev.shardlab.scenario.form.Definitions;
import dev.shardlab.scenario.form.Json;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The format as JSON Schema, draft 2020-12: by it editors complete keys and show what they mean. It is made from the same
 * description by which files are read. It cannot say all that reading checks: names that must exist, times beyond the end.
 */
public final class ScenarioSchema {

    private ScenarioSchema() {}

    /** The text of the schema; it ends with a line break. */
    public static String json() {
        Definitions definitions = new Definitions();
        ObjectNode root = ScenarioFormat.SCENARIO.schema(definitions);
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Shardlab scenario, version " + ScenarioFormat.VERSION);
        schema.setAll(root);
        schema.set("$defs", definitions.all());
        return Json.pretty(schema);
    }
}
