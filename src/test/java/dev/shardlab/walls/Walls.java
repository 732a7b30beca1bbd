package dev.shardlab.walls;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** All rules over compiled classes. */
public final class Walls {

    private Walls() {}

    /**
     * The rules for the program below a package.
     *
     * @param root the package that holds the layers
     * @return the rules in reading order, each under a name of its own
     */
    public static Map<String, ArchRule> below(String root) {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.putAll(Layers.rules(root));
        rules.putAll(Wings.rules(root));
        rules.putAll(Fences.rules(root));
        rules.putAll(Determinism.rules(root));
        rules.putAll(Naming.rules(root));
        return Collections.unmodifiableMap(rules);
    }
}
