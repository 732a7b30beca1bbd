package dev.shardlab.exercise;

import dev.shardlab.exercise.Submission.Answered;
import dev.shardlab.exercise.Submission.Future;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.sim.setup.TimedAction;
import java.time.Duration;
import java.util.TreeMap;

/** What can be said of a submission only when its parts are seen together, and beside its scenario, before anything is run. */
final class SubmissionCheck {

    /** More than a person does by hand, and a small part of what a replay can bear. */
    private static final int MOST_ACTIONS = 2_000;

    private static final int MOST_BRANCHES = 500;
    private static final int MOST_ANSWERS = 2_000;

    private SubmissionCheck() {}

    /** @throws IllegalArgumentException if it makes no sense; the message is in sentences */
    static void require(Submission submission, Scenario scenario) {
        atMost(MOST_BRANCHES, submission.futures().size(), "branches");
        atMost(MOST_ANSWERS, submission.answers().size(), "answers");
        atMost(
                MOST_ACTIONS,
                submission.futures().stream()
                        .mapToInt(future -> future.actions().size())
                        .sum(),
                "actions");
        TreeMap<Integer, Future> futures = new TreeMap<>();
        for (Future future : submission.futures()) {
            if (futures.put(future.number(), future) != null) {
                throw new IllegalArgumentException("There are two branches " + future.number() + " in it.");
            }
            requireInOrder(future, scenario.setup().duration());
        }
        for (Answered answered : submission.answers()) {
            Future future = futures.get(answered.branch());
            if (future == null || answered.changes() > future.actions().size()) {
                throw new IllegalArgumentException("The answer to “" + answered.question()
                        + "” was given on a branch that is not in it, or after actions that are not.");
            }
        }
    }

    private static void atMost(int most, int found, String what) {
        if (found > most) {
            throw new IllegalArgumentException(
                    "It has " + found + " " + what + "; at most " + most + " are judged. Nobody does so many by hand.");
        }
    }

    private static void requireInOrder(Future future, Duration end) {
        Duration last = Duration.ZERO;
        for (TimedAction action : future.actions()) {
            boolean beyond = future.clientsFrom() == null && action.at().compareTo(end) > 0;
            if (action.at().compareTo(last) < 0 || beyond) {
                throw new IllegalArgumentException("The actions of branch " + future.number()
                        + " are not in the order of time, or lie beyond the end of the experiment.");
            }
            last = action.at();
        }
    }
}
