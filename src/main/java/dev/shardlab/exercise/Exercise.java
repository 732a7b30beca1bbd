package dev.shardlab.exercise;

import dev.shardlab.scenario.Scenario;

/**
 * A scenario as it is set and judged: its file is the only one that is believed.
 *
 * @param scenario as its file has it
 * @param file SHA-256 of the file
 */
public record Exercise(Scenario scenario, String file) {

    /** Why this submission cannot be judged by this exercise; empty if it can. */
    String refusal(Submission submission) {
        if (!submission.scenario().experiment().equals(Fingerprint.ofExperiment(scenario))) {
            return "It is about another experiment, “" + submission.scenario().title()
                    + "”; name the scenario that was handed out.";
        }
        Attempts attempts = new Attempts(scenario);
        if (submission.attempt() > attempts.count()) {
            return "It is from try " + submission.attempt() + "; the scenario has " + attempts.count() + ".";
        }
        long seed = attempts.seedOf(submission.attempt());
        return submission.seed() == seed
                ? ""
                : "It was played with the seed " + submission.seed() + "; try " + submission.attempt()
                        + " of this exercise has " + seed + ".";
    }
}
