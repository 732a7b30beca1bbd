package dev.shardlab.scenario;

import dev.shardlab.model.Service;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.lesson.Goal;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.scenario.lesson.Step;
import dev.shardlab.sim.setup.Setup;
import java.util.List;

/**
 * A scenario file, read: an experiment and the lesson about it.
 *
 * @param title shown in the library and the window's title
 * @param summary one or two sentences for the library
 * @param setup the experiment
 * @param view how the window begins
 * @param steps the narration in order of time
 * @param predictions questions asked before their event, in order of time
 * @param goals what the student is to reach
 * @param tryThis things to change, in words
 * @param tries the seeds of the tries after the first; the first has the setup's own, as long as nobody has set another
 */
public record Scenario(
        String title,
        String summary,
        Setup setup,
        View view,
        List<Step> steps,
        List<Prediction> predictions,
        List<Goal> goals,
        List<String> tryThis,
        List<Long> tries) {

    public Scenario {
        steps = List.copyOf(steps);
        predictions = List.copyOf(predictions);
        goals = List.copyOf(goals);
        tryThis = List.copyOf(tryThis);
        tries = List.copyOf(tries);
    }

    /** A scenario each try of which is the same. */
    public Scenario(
            String title,
            String summary,
            Setup setup,
            View view,
            List<Step> steps,
            List<Prediction> predictions,
            List<Goal> goals,
            List<String> tryThis) {
        this(title, summary, setup, view, steps, predictions, goals, tryThis, List.of());
    }

    /** The same scenario at another service: in another region or account, or with its limits off. */
    public Scenario withService(Service service) {
        return new Scenario(
                title, summary, setup.withService(service), view, steps, predictions, goals, tryThis, tries);
    }

    /** The same scenario with other chance: its seed is {@code seed}. */
    public Scenario withSeed(long seed) {
        return new Scenario(title, summary, setup.withSeed(seed), view, steps, predictions, goals, tryThis, tries);
    }

    /** The same scenario at another time. */
    public Scenario withStart(VirtualTime start) {
        return new Scenario(title, summary, setup.withStart(start), view, steps, predictions, goals, tryThis, tries);
    }

    /** The experiment alone, without what is said about it. */
    public Scenario experiment() {
        return new Scenario("Experiment", "", setup, new View(1), List.of(), List.of(), List.of(), List.of());
    }

    /** The same lesson about another experiment. */
    Scenario withSetup(Setup other) {
        return new Scenario(title, summary, other, view, steps, predictions, goals, tryThis, tries);
    }

    /**
     * How the window begins.
     *
     * @param speed virtual seconds per real second, 0.001 to 1,000,000
     */
    public record View(double speed) {}
}
