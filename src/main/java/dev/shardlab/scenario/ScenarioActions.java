package dev.shardlab.scenario;

import dev.shardlab.scenario.form.Json;
import dev.shardlab.scenario.form.Reading;
import dev.shardlab.scenario.form.Scope;
import dev.shardlab.scenario.json.JsonTree;
import dev.shardlab.scenario.json.Node;
import dev.shardlab.scenario.json.Problem;
import dev.shardlab.sim.setup.TimedAction;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * One action as it stands in a scenario file, but alone: on one line, with every name written out, since there is no file round
 * it from which a name could follow.
 */
public final class ScenarioActions {

    /** Nothing is declared, so nothing can be left out, and no name is unknown. */
    private static final Scope ALONE = new Scope(new TreeMap<>(), null);

    private ScenarioActions() {}

    /**
     * Writes what {@link #read} reads back as equal.
     *
     * @throws IllegalArgumentException if the format has no way to say this, such as a rate above its range
     */
    public static String write(TimedAction action) {
        String json = Json.compact(ActionFormat.ACTION.write(action, ALONE));
        if (!read(json).equals(action)) {
            throw new IllegalArgumentException("An action that no scenario file can hold: " + action);
        }
        return json;
    }

    /** @throws IllegalArgumentException if this is no action; the message lists the problems */
    public static TimedAction read(String json) {
        List<Problem> problems = new ArrayList<>();
        Node node = JsonTree.read("action", json, problems::add);
        TimedAction action =
                node == null ? null : ActionFormat.ACTION.read(node, new Reading("action", ALONE, problems::add));
        if (action == null || !problems.isEmpty()) {
            throw new IllegalArgumentException(
                    String.join(" ", problems.stream().map(Problem::toString).toList()));
        }
        return action;
    }
}
