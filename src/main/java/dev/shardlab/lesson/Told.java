package dev.shardlab.lesson;

import dev.shardlab.scenario.lesson.Step;
import dev.shardlab.timeline.Timeline;

/**
 * A step of the narration as it is told in one future.
 *
 * @param title the step's, said to be the plan's where it does not fit
 * @param text the step's, or what is told instead
 * @param holds whether what the step takes for granted is so
 */
public record Told(Step step, String title, String text, boolean holds) {

    static Told of(Step step, Timeline timeline) {
        return new PreconditionCheck(timeline)
                .otherwise(step.premise(), timeline.start().plus(step.at()), "This step tells of the plan")
                .map(otherwise -> new Told(step, "As planned: " + step.title(), otherwise, false))
                .orElseGet(() -> new Told(step, step.title(), step.text(), true));
    }
}
