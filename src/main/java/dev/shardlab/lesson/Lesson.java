package dev.shardlab.lesson;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.lesson.Goal;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.scenario.lesson.Step;
import dev.shardlab.state.LabState;
import dev.shardlab.timeline.Timeline;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The lesson of a scenario. Everything it says depends on its arguments alone; times are counted from the start of the
 * experiment.
 */
public final class Lesson {

    private final Scenario scenario;
    private final List<Stop> stops;

    public Lesson(Scenario scenario) {
        this.scenario = scenario;
        stops = Stream.<Stop>concat(
                        scenario.steps().stream().filter(Step::pause).map(Stop.Pause::new),
                        scenario.predictions().stream().map(Stop.Question::new))
                .sorted(Comparator.comparing(Stop::at))
                .toList();
    }

    public Scenario scenario() {
        return scenario;
    }

    /** Whether there is anything in it. */
    public boolean isTold() {
        return !steps().isEmpty() || !predictions().isEmpty() || !goals().isEmpty();
    }

    public List<Step> steps() {
        return scenario.steps();
    }

    public List<Prediction> predictions() {
        return scenario.predictions();
    }

    /** What is to be reached: tasks for the student, and demonstrations that the run reaches by itself. */
    public List<Goal> goals() {
        return scenario.goals();
    }

    /**
     * From when on a goal is told: with its task, the last step that waits before it counts. Told earlier it would give away what the
     * steps until then ask about. A demonstration is told from the beginning, and so is what no step waits for.
     */
    public Duration toldFrom(Goal goal) {
        Duration counts = goal.at().minus(goal.heldFor());
        return goal.reachedByItself()
                ? Duration.ZERO
                : steps().stream()
                        .filter(step -> step.pause() && step.at().compareTo(counts) <= 0)
                        .map(Step::at)
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO);
    }

    /** Where play stops by itself, in order of time; a step that pauses comes before a question at the same time. */
    public List<Stop> stops() {
        return stops;
    }

    /** The narration at a time: the last step that has begun. */
    public Optional<Step> stepAt(Duration time) {
        return steps().stream().filter(step -> step.at().compareTo(time) <= 0).reduce((earlier, later) -> later);
    }

    /** The place of {@link #stepAt} among the steps, from 1; 0 before the first. */
    public int stepNumberAt(Duration time) {
        return (int)
                steps().stream().filter(step -> step.at().compareTo(time) <= 0).count();
    }

    /** The terms met up to a time, in the order in which they were explained. */
    public List<Step.Term> termsUntil(Duration time) {
        return steps().stream()
                .filter(step -> step.at().compareTo(time) <= 0)
                .flatMap(step -> step.terms().stream())
                .toList();
    }

    /** The predictions whose answers may be shown at a time, in order. */
    public List<Prediction> revealedAt(Duration time) {
        return predictions().stream()
                .filter(prediction -> prediction.answerAt().compareTo(time) <= 0)
                .toList();
    }

    /**
     * Judges an answer by what the engine did.
     *
     * @param now the time that is shown, up to which history has been simulated; before the prediction's answer the verdict is
     *     {@code NOT_YET_KNOWN}
     */
    public Verdict judge(Prediction prediction, StudentAnswer answer, Timeline timeline, VirtualTime now) {
        Truth truth = find(prediction, timeline, now);
        return new Verdict(prediction, truth.judge(answer), truth.words());
    }

    /** Judges an answer in a history that has been simulated to its end. */
    public Verdict judge(Prediction prediction, StudentAnswer answer, Timeline timeline) {
        return judge(prediction, answer, timeline, end());
    }

    /** The right answer in words, for who did not answer; {@code now} as in {@link #judge}. */
    public String truth(Prediction prediction, Timeline timeline, VirtualTime now) {
        return find(prediction, timeline, now).words();
    }

    private Truth find(Prediction prediction, Timeline timeline, VirtualTime now) {
        return new Asking(prediction, scenario.setup(), timeline)
                .fallen(now)
                .<Truth>map(why -> why)
                .orElseGet(() -> AnswerKey.truth(prediction, timeline, now));
    }

    /**
     * What there is to say of a question that is not judged in this future, because what it takes for granted is not so or because
     * of what the student changed after it was asked; empty while it is.
     *
     * @param now as in {@link #judge}
     */
    public Optional<Verdict> fallen(Prediction prediction, Timeline timeline, VirtualTime now) {
        return new Asking(prediction, scenario.setup(), timeline)
                .fallen(now)
                .map(why -> new Verdict(prediction, why.outcome(), why.words()));
    }

    /** A step of the narration as it is told in a future that has been simulated up to its time. */
    public Told tell(Step step, Timeline timeline) {
        return Told.of(step, timeline);
    }

    /**
     * What the plan sets anew although the student has set it: soon, or just now.
     *
     * @param shown the state at {@code now}
     */
    public List<PlanNote> planNotes(Timeline timeline, VirtualTime now, LabState shown) {
        return new PlanNotes(this, timeline, now).all(shown);
    }

    /** Follows the goals along a history; for a window that asks again with each frame. */
    public GoalWatch watchGoals(Timeline timeline) {
        return new GoalWatch(goals(), timeline);
    }

    /** How far a goal is at {@code now}, up to which history has been simulated. */
    public GoalResult evaluate(Goal goal, Timeline timeline, VirtualTime now) {
        return new GoalWatch(List.of(goal), timeline).at(now).getFirst();
    }

    /** What became of a goal in a history that has been simulated to its end. */
    public GoalResult evaluate(Goal goal, Timeline timeline) {
        return evaluate(goal, timeline, end());
    }

    private VirtualTime end() {
        return scenario.setup().end();
    }
}
