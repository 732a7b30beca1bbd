package dev.shardlab.scenario;

import dev.shardlab.scenario.json.Node;
import dev.shardlab.scenario.json.Problem;
import dev.shardlab.scenario.setting.Setting;
import dev.shardlab.scenario.setting.SettingEdit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A scenario with some of its values set anew: the same experiment under other parameters.
 *
 * <p>Values are set in the file's tree before it is read, so a setting is held to everything that a file is held to, and a wrong
 * one gets the problem that a wrong file would get.
 */
public final class ScenarioSettings {

    private static final Setting NO_LESSON = new Setting("lesson", "null");

    private ScenarioSettings() {}

    /**
     * What came of some settings.
     *
     * @param result the changed scenario, or what is wrong with it
     * @param idle settings that change nothing, for the scenario is so already
     */
    public record Changed(ReadResult result, List<Setting> idle) {
        public Changed {
            idle = List.copyOf(idle);
        }
    }

    /**
     * Reads the bytes of a file and sets values in it, in their order. What is wrong with the file alone is told first.
     *
     * @param fileName as problems are to name it
     */
    public static Changed read(String fileName, byte[] bytes, List<Setting> settings) {
        return switch (ScenarioReader.read(fileName, bytes)) {
            case ReadResult.Refused refused -> new Changed(refused, List.of());
            case ReadResult.Read(Scenario scenario) ->
                change(fileName, new String(bytes, StandardCharsets.UTF_8), scenario, settings);
        };
    }

    /** Sets values in a scenario that has been read. */
    public static Changed apply(Scenario scenario, List<Setting> settings) {
        return change(scenario.title(), ScenarioWriter.write(scenario), scenario, settings);
    }

    /** Another future of a scenario: with a value set anew, and without the lesson, which speaks of the scenario as it is. */
    public static ReadResult otherFuture(Scenario scenario, Setting setting) {
        return apply(scenario, List.of(setting, NO_LESSON)).result();
    }

    private static Changed change(String fileName, String json, Scenario scenario, List<Setting> settings) {
        List<Setting> idle = new ArrayList<>();
        ReadResult result = new ReadResult.Read(scenario);
        for (int count = 1; count <= settings.size(); count++) {
            ReadResult before = result;
            result = new Attempt(fileName, json, settings.subList(0, count)).read();
            if (result.equals(before) && result instanceof ReadResult.Read) {
                idle.add(settings.get(count - 1));
            }
        }
        return new Changed(result, idle);
    }

    /** Some settings, tried together. */
    private static final class Attempt {

        private final String fileName;
        private final String json;
        private final List<Setting> settings;
        private final Map<String, Setting> byPointer = new TreeMap<>();

        Attempt(String fileName, String json, List<Setting> settings) {
            this.fileName = fileName;
            this.json = json;
            this.settings = settings;
        }

        ReadResult read() {
            return switch (ScenarioReader.read(fileName, json, this::edit)) {
                case ReadResult.Read read -> read;
                case ReadResult.Refused(List<Problem> problems) -> new ReadResult.Refused(explained(problems));
            };
        }

        private @Nullable Node edit(Node root, Consumer<Problem> problems) {
            Node changed = root;
            for (Setting setting : settings) {
                SettingEdit.Done done = changed == null ? null : SettingEdit.apply(setting, changed, problems);
                changed = done == null ? null : done.root();
                if (done != null) {
                    byPointer.put(done.pointer(), setting);
                }
            }
            return changed;
        }

        /** The file alone is good: what it says against a setting needs a word before it. */
        private List<Problem> explained(List<Problem> problems) {
            List<Problem> explained = new ArrayList<>();
            List<Problem> ofFile = problems.stream()
                    .filter(problem -> problem.line() > 0 && problem.file().equals(fileName))
                    .toList();
            if (!ofFile.isEmpty()) {
                String set = String.join(
                        " and ", settings.stream().map(Setting::toString).toList());
                boolean lesson =
                        ofFile.stream().anyMatch(problem -> problem.pointer().startsWith("/lesson"));
                explained.add(Problem.ofFile(
                        fileName,
                        "The file is good as it is, but not with " + set + ".",
                        lesson ? "What only its lesson has against it can be left out as well, by lesson=null." : ""));
            }
            problems.stream().map(this::attributed).forEach(explained::add);
            return explained;
        }

        /** A problem with what was set is the setting's, not the file's. */
        private Problem attributed(Problem problem) {
            if (problem.line() > 0) {
                return problem;
            }
            return byPointer.entrySet().stream()
                    .filter(entry ->
                            isWithin(problem.pointer(), entry.getKey()) || isWithin(entry.getKey(), problem.pointer()))
                    .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                    .map(entry -> new Problem(
                            entry.getValue().toString(), 0, 0, problem.pointer(), problem.message(), problem.hint()))
                    .orElse(problem);
        }

        private static boolean isWithin(String inner, String outer) {
            return !outer.isEmpty() && (inner + "/").startsWith(outer + "/");
        }
    }
}
