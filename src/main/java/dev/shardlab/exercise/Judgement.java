package dev.shardlab.exercise;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a submission is worth, part by part.
 *
 * @param student who says to have made it; null: nobody said
 * @param attempt which try it was
 * @param parts the questions in the order they are asked, then the goals that take the student's doing
 */
public record Judgement(@Nullable String student, int attempt, List<Part> parts) {

    public Judgement {
        parts = List.copyOf(parts);
    }

    /** What a part is about. */
    public enum Kind {
        QUESTION,
        GOAL
    }

    /**
     * A question or a goal.
     *
     * @param id of the prediction or the goal
     * @param weight what it counts when all of it is right
     * @param credit which part of that was earned, 0 to 1
     * @param reason why, in sentences
     */
    public record Part(Kind kind, String id, double weight, double credit, String reason) {

        public double points() {
            return weight * credit;
        }
    }

    public double points() {
        return parts.stream().mapToDouble(Part::points).sum();
    }

    public double possible() {
        return parts.stream().mapToDouble(Part::weight).sum();
    }
}
