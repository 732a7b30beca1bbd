package dev.shardlab.scenario;

import dev.shardlab.scenario.form.Json;

/**
 * Writes scenario files: what {@link ScenarioReader} reads back as an equal scenario. What is as it would be anyway is left out.
 */
public final class ScenarioWriter {

    private ScenarioWriter() {}

    /** The text of the file; it ends with a line break. */
    public static String write(Scenario scenario) {
        return Json.pretty(ScenarioFormat.SCENARIO.write(scenario, Declarations.of(scenario)));
    }
}
