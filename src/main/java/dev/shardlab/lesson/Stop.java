package dev.shardlab.lesson;

import dev.shardlab.scenario.Prediction;
import dev.shardlab.scenario.Step;
import java.time.Duration;

/** Where play stops by itself. */
public sealed interface Stop {

    /** From the start of the experiment. */
    Duration at();

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
