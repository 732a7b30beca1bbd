package dev.shardlab.ui.charts;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.lesson.Prediction;

/**
 * How much of the future a chart may show: what is simulated ahead is drawn faintly, but never past the next question, whose
 * answer it could give away. Once its answer is known, a question holds nothing back any more.
 */
final class Foresight {

    private Foresight() {}

    static VirtualTime until(Scenario scenario, VirtualTime start, VirtualTime now) {
        VirtualTime until = start.plus(scenario.setup().duration());
        for (Prediction question : scenario.predictions()) {
            boolean open = start.plus(question.answerAt()).isAfter(now);
            VirtualTime before = start.plus(question.askAt()).plusMicros(-1);
            if (open && before.isBefore(until)) {
                until = before;
            }
        }
        return until.isBefore(now) ? now : until;
    }
}
