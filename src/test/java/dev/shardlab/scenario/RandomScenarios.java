package dev.shardlab.scenario;

import dev.shardlab.scenario.json.Problem;
import dev.shardlab.sim.setup.Setup;
import dev.shardlab.sim.setup.TimedAction;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scenario files by chance over the whole format, each from its seed.
 *
 * <p>Which actions a file may hold depends on all those before them: shards close, workers stop. The reader knows that best, so it
 * is asked: actions with which it lets no file through are taken out until it has nothing to say. Any other problem is a mistake
 * of the reader, the writer or this generator.
 */
public final class RandomScenarios {

    private static final Pattern ACTION = Pattern.compile("/actions/(\\d+)/.*");

    private RandomScenarios() {}

    /** Numbers at and inside the ends of their ranges. */
    public static Scenario widest(long seed) {
        Chance chance = new Chance(seed);
        return admitted(
                chance,
                new RandomSetups(chance, new WidestExtent(chance, chance.onceIn(2))).setup(chance.anyLong()),
                seed);
    }

    /** One that is played in a moment. Its own seed is the same one. */
    public static Scenario playable(long seed) {
        return admitted(new Chance(~seed), RandomSetups.of(seed), seed);
    }

    private static Scenario admitted(Chance chance, Setup setup, long seed) {
        RandomLessons lesson = new RandomLessons(chance, setup);
        Scenario scenario = new Scenario(
                "By chance, " + seed + " " + chance.text(0, 60).strip() + ".",
                chance.one(() -> "", () -> chance.text(0, 200)),
                setup,
                new Scenario.View(chance.one(() -> 1.0, () -> 0.001 + chance.part() * 1000)),
                lesson.steps(),
                lesson.predictions(),
                lesson.goals(),
                chance.some(0, 3, _ -> chance.text(1, 50)),
                chance.some(0, 2, _ -> (long) chance.between(0, 1_000)));
        while (true) {
            String text = ScenarioWriter.write(scenario);
            List<Problem> problems =
                    ScenarioReader.read("seed-" + seed + ".json", text).problems();
            if (problems.isEmpty()) {
                return scenario;
            }
            scenario = without(scenario, problems, text);
        }
    }

    private static Scenario without(Scenario scenario, List<Problem> problems, String text) {
        Setup setup = scenario.setup();
        List<TimedAction> actions = new ArrayList<>(setup.actions());
        for (Problem problem : problems) {
            Matcher action = ACTION.matcher(problem.pointer());
            if (!action.matches()) {
                throw new AssertionError(problem + "\n" + text);
            }
            actions.remove(setup.actions().get(Integer.parseInt(action.group(1))));
        }
        Setup admitted = setup.withActions(actions);
        return new Scenario(
                scenario.title(),
                scenario.summary(),
                admitted,
                scenario.view(),
                scenario.steps(),
                scenario.predictions(),
                scenario.goals(),
                scenario.tryThis(),
                scenario.tries());
    }
}
