package dev.shardlab.exercise;

import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.lesson.Goal;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.scenario.lesson.Prediction.Answer;
import java.time.Duration;
import java.util.List;

/**
 * A scenario without what is right: no key and no explanation of a question, no condition of a goal. The experiment is the same, so
 * what is done in the copy is judged by the scenario it was made of.
 *
 * <p>Narration, premises and ideas stay as they are: they are told in any case, and it is for their author to say nothing in them
 * that gives an answer away.
 */
public final class StudentCopy {

    private static final String EXPLANATION = "Your answer is locked in; your teacher's file judges it.";

    private StudentCopy() {}

    public static Scenario of(Scenario scenario) {
        Duration end = scenario.setup().duration();
        return new Scenario(
                scenario.title(),
                scenario.summary(),
                scenario.setup(),
                scenario.view(),
                scenario.steps(),
                scenario.predictions().stream().map(StudentCopy::withoutKey).toList(),
                scenario.goals().stream()
                        .map(goal -> withoutConditions(goal, end))
                        .toList(),
                scenario.tryThis(),
                scenario.tries());
    }

    /** Whether a scenario does not say what is right, so that nothing can be graded by it. */
    public static boolean is(Scenario scenario) {
        return scenario.goals().stream().anyMatch(Goal::isSealed)
                || scenario.predictions().stream().anyMatch(one -> one.answer() instanceof Answer.Sealed);
    }

    private static Prediction withoutKey(Prediction open) {
        return new Prediction(
                open.id(),
                open.askAt(),
                open.answerAt(),
                open.question(),
                withoutKey(open.answer()),
                EXPLANATION,
                open.premise(),
                open.weight());
    }

    private static Answer withoutKey(Answer open) {
        return switch (open) {
            case Answer.ShardOfKey key -> new Answer.Sealed(key.stream(), null, List.of());
            case Answer.ShardWithMost most -> new Answer.Sealed(most.stream(), null, List.of());
            case Answer.Amount amount -> new Answer.Sealed(null, amount, List.of());
            case Answer.Choice choice ->
                new Answer.Sealed(
                        null,
                        null,
                        choice.options().stream().map(Answer.Option::text).toList());
            case Answer.Sealed already -> already;
        };
    }

    private static Goal withoutConditions(Goal open, Duration end) {
        return new Goal(open.id(), open.text(), List.of(), end, Duration.ZERO, open.reachedByItself(), open.weight());
    }
}
