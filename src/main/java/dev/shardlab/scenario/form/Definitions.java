package dev.shardlab.scenario.form;

import java.util.TreeMap;
import java.util.function.Supplier;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The named parts of a JSON Schema: each described type once, however often it is used. */
public final class Definitions {

    private final TreeMap<String, ObjectNode> byName = new TreeMap<>();

    /** A reference to the definition of this name, which is made when it is met for the first time. */
    ObjectNode refer(String name, Supplier<ObjectNode> make) {
        String key = name.replace(' ', '-');
        if (!byName.containsKey(key)) {
            byName.put(key, JsonNodeFactory.instance.objectNode());
            byName.put(key, make.get());
        }
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/$defs/" + key);
    }

    public ObjectNode all() {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        byName.forEach(all::set);
        return all;
    }
}
