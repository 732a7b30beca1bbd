package dev.shardlab.draw;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.LabState;
import java.util.List;
import java.util.Optional;

/**
 * What is to be seen, ready to be painted, printed or pointed at.
 *
 * @param marks geometry and labels in painting order
 * @param density where records are too many for tokens, painted between the marks below and the tokens
 * @param tokens records, painted between the density and the marks above
 * @param notes what the marks show, in words, from left to right
 * @param factOf turns the number of a token or a cell into its fact
 */
public record Picture(View view, List<Mark> marks, Density density, Tokens tokens, List<Note> notes, FactOf factOf) {

    /** How near, in pixels, a pointer must be to the middle of a token at least. */
    private static final double LEAST_REACH = 7;

    public Picture {
        marks = List.copyOf(marks);
        notes = List.copyOf(notes);
    }

    /**
     * The picture of a state at a time: a pure function, so that playing, seeking and exporting show the same.
     *
     * @param state everything that happened up to {@code time} and nothing later
     */
    public static Picture of(LabState state, VirtualTime time, View view) {
        return new Painting(state, time, view).paint();
    }

    /** Turns the number a token carries into the fact it stands for. */
    @FunctionalInterface
    public interface FactOf {
        Fact of(long number);
    }

    public Fact fact(int token) {
        return factOf.of(tokens.fact(token));
    }

    /** What a cell of the density stands for. */
    public Fact factOfCell(int cell) {
        return factOf.of(density.fact(cell));
    }

    /** The index of the nearest token within reach of a point; -1 if there is none. */
    public int tokenAt(double x, double y) {
        int nearest = -1;
        double reach = Math.max(LEAST_REACH, tokens.sizePx());
        double best = reach * reach;
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

    /** What is at a point: the nearest token, else the topmost mark above, the cell, or the mark below that is there. */
    public Optional<Fact> hit(double x, double y) {
        int token = tokenAt(x, y);
        if (token >= 0) {
            return Optional.of(fact(token));
        }
        return markAt(x, y, true).or(() -> cellAt(x, y)).or(() -> markAt(x, y, false));
    }

    private Optional<Fact> cellAt(double x, double y) {
        for (int i = 0; i < density.size(); i++) {
            if (density.covers(i, x, y)) {
                return Optional.of(factOfCell(i));
            }
        }
        return Optional.empty();
    }

    private Optional<Fact> markAt(double x, double y, boolean above) {
        for (int i = marks.size() - 1; i >= 0; i--) {
            Mark mark = marks.get(i);
            Fact fact = mark.fact();
            if (mark.above() == above && fact != null && Reach.covers(mark, x, y)) {
                return Optional.of(fact);
            }
        }
        return Optional.empty();
    }
}
