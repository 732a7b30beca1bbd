package dev.shardlab.lesson;

import dev.shardlab.lesson.GoalResult.Status;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.lesson.Goal;
import dev.shardlab.scenario.lesson.Precondition;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.scenario.lesson.Prediction.Answer;
import dev.shardlab.scenario.lesson.Step;
import dev.shardlab.scenario.lesson.Target;
import dev.shardlab.timeline.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds a lesson against its own plan: the experiment as it runs when nobody interferes. What a file says can be read without a
 * fault and still be wrong: a task that is done without a student, a question without an answer, a finger that points at nothing.
 */
public final class LessonCheck {

    /** So long at least, in the room at the scenario's own speed, a verdict stands before another takes its place. */
    private static final Duration TO_READ_A_VERDICT = Duration.ofSeconds(1);

    private final Lesson lesson;
    private final Timeline plan;
    private final VirtualTime until;
    private final List<Flaw> flaws = new ArrayList<>();

    private LessonCheck(Lesson lesson, Timeline plan, VirtualTime until) {
        this.lesson = lesson;
        this.plan = plan;
        this.until = until;
    }

    /**
     * What is wrong; nothing is said of what lies after {@code until}.
     *
     * @param plan the scenario as it runs by itself
     * @param until up to where it was simulated
     */
    public static List<Flaw> of(Lesson lesson, Timeline plan, VirtualTime until) {
        LessonCheck check = new LessonCheck(lesson, plan, until);
        lesson.steps().forEach(check::step);
        lesson.predictions().forEach(check::prediction);
        lesson.goals().forEach(check::goal);
        return check.flaws;
    }

    private boolean isKnown(Duration at) {
        return !plan.start().plus(at).isAfter(until);
    }

    private void say(Object part, List<String> keys, String message, String hint) {
        flaws.add(new Flaw(part, keys, message, hint));
    }

    private void step(Step step) {
        if (!isKnown(step.at())) {
            return;
        }
        VirtualTime at = plan.start().plus(step.at());
        premise(step, step.premise(), at);
        PointedAt pointed = new PointedAt(plan, at);
        for (Target target : step.highlight()) {
            if (!pointed.isThere(target)) {
                say(
                        step,
                        List.of("highlight"),
                        PointedAt.words(target) + " is not there when the step points at it, "
                                + InWords.duration(step.at()) + " after the start.",
                        "Tell the step when it is there, or point at something else.");
            }
        }
    }

    private void premise(Object part, Precondition premise, VirtualTime at) {
        new PreconditionCheck(plan)
                .broken(premise, at)
                .ifPresent(broken -> say(
                        part,
                        List.of("premise"),
                        "The premise does not hold in the plan itself: " + broken.words() + ".",
                        "A premise is what the plan makes true: mend the condition, or move what it is for."));
    }

    private void prediction(Prediction prediction) {
        if (!isKnown(prediction.askAt())) {
            return;
        }
        premise(prediction, prediction.premise(), Stop.timeOf(prediction, plan.start()));
        if (isKnown(prediction.answerAt())
                && AnswerKey.truth(prediction, plan, until) instanceof Truth.NoAnswer(var _, String words)) {
            unanswered(prediction, words);
        }
        lesson.predictions().stream()
                .filter(other -> replaces(other, prediction))
                .findFirst()
                .ifPresent(other -> say(
                        prediction,
                        List.of("answerAt"),
                        "The verdict on this question cannot be read: the one on “" + other.id()
                                + "” takes its place at once.",
                        "Let one of the answers come at another time."));
        lesson.predictions().stream()
                .filter(other -> other.answerAt().equals(prediction.askAt()))
                .findFirst()
                .ifPresent(other -> say(
                        prediction,
                        List.of("askAt"),
                        "This question comes before the verdict on “" + other.id()
                                + "”, which is known at the same time: what is asked is about that moment already.",
                        "Ask a moment later."));
    }

    /** Whether the verdict on another question comes before this one could be read, and the play does not stop in between. */
    private boolean replaces(Prediction other, Prediction prediction) {
        Duration known = prediction.answerAt();
        Duration stands = other.answerAt().minus(known);
        boolean isNext = stands.isPositive()
                || (stands.isZero()
                        && lesson.predictions().indexOf(other)
                                > lesson.predictions().indexOf(prediction));
        double inTheRoomMillis = stands.toMillis() / lesson.scenario().view().speed();
        return isNext
                && inTheRoomMillis < TO_READ_A_VERDICT.toMillis()
                && lesson.stops().stream()
                        .noneMatch(stop ->
                                stop.at().compareTo(known) > 0 && stop.at().compareTo(other.answerAt()) <= 0);
    }

    private void unanswered(Prediction prediction, String words) {
        switch (prediction.answer()) {
            case Answer.ShardOfKey(var _, String key) ->
                say(
                        prediction,
                        List.of("shardOfKey", "key"),
                        "Nobody sends the key “" + key + "” between the question ("
                                + InWords.duration(prediction.askAt()) + " after the start) and its answer ("
                                + InWords.duration(prediction.answerAt()) + ").",
                        "Ask about a key that is sent then, or give the answer more time.");
            case Answer.ShardWithMost _ -> didNotHappen(prediction, "shardWithMost", words);
            case Answer.Amount _ -> didNotHappen(prediction, "amount", words);
            case Answer.Choice _ -> didNotHappen(prediction, "choices", words);
            case Answer.Sealed _ -> {}
        }
    }

    private void didNotHappen(Prediction prediction, String key, String words) {
        say(
                prediction,
                List.of(key),
                "What is asked about does not happen in the plan: " + words,
                "Ask when it happens, or about something that does.");
    }

    private void goal(Goal goal) {
        if (goal.isSealed() || !isKnown(goal.at())) {
            return;
        }
        GoalResult result = lesson.evaluate(goal, plan, until);
        boolean reached = result.status() == Status.REACHED;
        if (reached && !goal.reachedByItself()) {
            say(
                    goal,
                    List.of("all"),
                    "The plan reaches this goal by itself: nobody has to do anything.",
                    "Ask for more, or say \"reachedByItself\": true.");
        } else if (!reached && goal.reachedByItself()) {
            say(
                    goal,
                    List.of("reachedByItself"),
                    "The plan does not reach this goal by itself: " + result.words() + ".",
                    "Mend its conditions, or leave \"reachedByItself\" out.");
        }
    }
}
