package dev.shardlab.lesson;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.scenario.lesson.Step;
import java.time.Duration;

/** Where play stops by itself. */
public sealed interface Stop {

    /** From the start of the experiment. */
    Duration at();

    /**
     * When a question stops the play. What happens at the very moment of a question belongs to its answer, so that is just before.
     */
    static VirtualTime timeOf(Prediction prediction, VirtualTime start) {
        VirtualTime named = start.plus(prediction.askAt());
        return named.isAfter(start) ? named.plusMicros(-1) : named;
    }

    /** A question waits for an answer. */
    record Question(Prediction prediction) implements Stop {
        @Override
        public Duration at() {
            return prediction.askAt();
        }
    }

    /** A step of the narration waits for the student to go on. */
    record Pause(Step step) implements Stop {
        @Override
        public Duration at() {
            return step.at();
        }
    }
}
