package dev.shardlab.scenario;

import dev.shardlab.scenario.form.Reading;
import dev.shardlab.scenario.json.Node;
import dev.shardlab.scenario.json.Problem;
import java.util.List;

/** Where in its file each part of a scenario stands, for what can be said of it only when it has been run. */
public final class Places {

    private final String file;
    private final List<Reading.Located<Object>> parts;

    Places(String file, Reading reading) {
        this.file = file;
        parts = reading.all(Object.class);
    }

    /**
     * A problem of a part.
     *
     * @param part a step, a prediction, a goal, or a part of one, as it stands in the scenario
     * @param keys from there to the value that is meant; where one is left out, what it would stand in is meant
     */
    public Problem problem(Object part, List<String> keys, String message, String hint) {
        Node node = parts.stream()
                .filter(located -> located.value().equals(part))
                .findFirst()
                .orElseThrow()
                .node();
        Node meant = node.along(keys.toArray(String[]::new));
        return new Problem(
                file,
                meant.place().line(),
                meant.place().column(),
                meant.place().pointer(),
                message,
                hint);
    }
}
