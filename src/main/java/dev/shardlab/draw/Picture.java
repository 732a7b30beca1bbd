package dev.shardlab.draw;

import java.util.List;
import java.util.Optional;

/**
 * What is to be seen, ready to be painted, printed or pointed at.
 *
 * @param marks geometry and labels in painting order
 * @param tokens records, painted between the marks below and the marks above
 * @param factOf turns a token's number into its fact
 */
public record Picture(View view, List<Mark> marks, Tokens tokens, FactOf factOf) {

    /** How near, in pixels, a pointer must be to the middle of a token. */
    private static final double REACH = 7;

    public Picture {
        marks = List.copyOf(marks);
    }

    /** Turns the number a token carries into the fact it stands for. */
    @FunctionalInterface
    public interface FactOf {
        Fact of(long number);
    }

    public Fact fact(int token) {
        return factOf.of(tokens.fact(token));
    }

    /** The index of the nearest token within reach of a point; -1 if there is none. */
    public int tokenAt(double x, double y) {
        int nearest = -1;
        double best = REACH * REACH;
        for (int i = 0; i < tokens.size(); i++) {
            double dx = tokens.x(i) - x;
            double dy = tokens.y(i) - y;
            double distance = dx * dx + dy * dy;
            if (distance <= best) {
                best = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    /** What is at a point: the nearest token, else the topmost mark that stands for something. */
    public Optional<Fact> hit(double x, double y) {
        int token = tokenAt(x, y);
        if (token >= 0) {
            return Optional.of(fact(token));
        }
        for (int i = marks.size() - 1; i >= 0; i--) {
            Mark mark = marks.get(i);
            Fact fact = mark.fact();
            if (fact != null && Reach.covers(mark, x, y)) {
                return Optional.of(fact);
            }
        }
        return Optional.empty();
    }
}
