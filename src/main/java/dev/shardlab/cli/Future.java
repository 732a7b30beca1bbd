package dev.shardlab.cli;

import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.setting.Setting;
import java.nio.file.Path;
import java.util.List;

/**
 * One of the two futures that are compared, as it was asked for.
 *
 * @param settings what was set anew in the file
 * @param idle those of the settings that change nothing
 */
record Future(Path file, List<Setting> settings, List<Setting> idle, Scenario scenario) {}
