package dev.shardlab.scenario;

import dev.shardlab.scenario.form.Alone;
import dev.shardlab.scenario.form.Type;
import dev.shardlab.sim.setup.TimedAction;

/**
 * One action as it stands in a scenario file, but alone: on one line, with every name written out, since there is no file round
 * it from which a name could follow.
 */
public final class ScenarioActions {

    /** How an action is written in every file that holds any. */
    public static final Type<TimedAction> ACTION = ActionFormat.ACTION;

    private ScenarioActions() {}

    /**
     * Writes what {@link #read} reads back as equal.
     *
     * @throws IllegalArgumentException if the format has no way to say this, such as a rate above its range
     */
    public static String write(TimedAction action) {
        String json = Alone.write(ACTION, action);
        if (!read(json).equals(action)) {
            throw new IllegalArgumentException("An action that no scenario file can hold: " + action);
        }
        return json;
    }

    /** @throws IllegalArgumentException if this is no action; the message lists the problems */
    public static TimedAction read(String json) {
        return Alone.read("action", ACTION, json);
    }
}
