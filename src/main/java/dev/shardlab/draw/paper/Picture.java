package dev.shardlab.draw.paper;

import dev.shardlab.draw.item.StageItem;
import java.util.List;
import java.util.Optional;

/**
 * What is to be seen, ready to be painted, printed or pointed at.
 *
 * @param marks geometry and labels in painting order
 * @param density where records are too many for tokens, painted between the marks below and the tokens
 * @param tokens records, painted between the density and the marks above
 * @param notes what the marks show, in words, from left to right
 * @param handles where controls for what is drawn may be put
 * @param itemOf turns the number of a token or a cell into its item
 */
public record Picture(
        View view,
        List<Mark> marks,
        Density density,
        Tokens tokens,
        List<Note> notes,
        List<Handle> handles,
        ItemOf itemOf) {

    /** Copies the lists; density and tokens stay those of the sketch. */
    public Picture {
        marks = List.copyOf(marks);
        notes = List.copyOf(notes);
        handles = List.copyOf(handles);
    }

    /** A place that is kept free for the controls of a thing, in pixels. */
    public record Handle(StageItem item, double x, double y, double width, double height) {}

    /** Turns the number a token carries into the item it stands for. */
    @FunctionalInterface
    public interface ItemOf {
        StageItem of(long number);
    }

    /**
     * What a token stands for.
     *
     * @param token 0 to before the number of tokens
     */
    public StageItem item(int token) {
        return itemOf.of(tokens.item(token));
    }

    /** What a cell of the density stands for. */
    public StageItem itemOfCell(int cell) {
        return itemOf.of(density.item(cell));
    }

    /** The index of the nearest token within reach of a point; -1 if there is none. */
    public int tokenAt(double x, double y) {
        int nearest = -1;
        double reach = Reach.AROUND + tokens.sizePx() / 2;
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

    /**
     * What is meant by who points at a point: the shard whose name stands there, however full of records its lane is; the nearest
     * token or thin mark within reach, of several as near the smaller one; else what lies there, the topmost; else whatever is
     * nearest within reach.
     */
    public Optional<StageItem> hit(double x, double y) {
        return laneNamedAt(x, y)
                .or(() -> thinAt(x, y))
                .or(() -> markAt(x, y, true))
                .or(() -> cellAt(x, y))
                .or(() -> markAt(x, y, false))
                .or(() -> nearest(x, y));
    }

    private Optional<StageItem> laneNamedAt(double x, double y) {
        for (int i = marks.size() - 1; i >= 0; i--) {
            Mark mark = marks.get(i);
            if (mark instanceof Mark.Text && Reach.isLane(mark.item()) && Reach.distance(mark, x, y) == 0) {
                return Optional.ofNullable(mark.item());
            }
        }
        return Optional.empty();
    }

    private Optional<StageItem> thinAt(double x, double y) {
        StageItem best = null;
        double least = Reach.AROUND;
        int rank = Integer.MAX_VALUE;
        for (int i = marks.size() - 1; i >= 0; i--) {
            Mark mark = marks.get(i);
            StageItem item = mark.item();
            if (item != null && Reach.isThin(mark)) {
                double distance = Reach.distance(mark, x, y);
                if (distance < least || (distance == least && Reach.rank(mark) < rank)) {
                    best = item;
                    least = distance;
                    rank = Reach.rank(mark);
                }
            }
        }
        int token = tokenAt(x, y);
        if (token >= 0 && (distance(token, x, y) < least || (distance(token, x, y) == least && rank > 0))) {
            return Optional.of(item(token));
        }
        return Optional.ofNullable(best);
    }

    private double distance(int token, double x, double y) {
        double middle = StrictMath.hypot(tokens.x(token) - x, tokens.y(token) - y);
        return Math.max(0, middle - tokens.sizePx() / 2);
    }

    private Optional<StageItem> cellAt(double x, double y) {
        for (int i = 0; i < density.size(); i++) {
            if (density.covers(i, x, y)) {
                return Optional.of(itemOfCell(i));
            }
        }
        return Optional.empty();
    }

    private Optional<StageItem> markAt(double x, double y, boolean above) {
        for (int i = marks.size() - 1; i >= 0; i--) {
            Mark mark = marks.get(i);
            StageItem item = mark.item();
            if (mark.above() == above && item != null && Reach.distance(mark, x, y) == 0) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    private Optional<StageItem> nearest(double x, double y) {
        StageItem best = null;
        double least = Reach.AROUND;
        for (Mark mark : marks) {
            StageItem item = mark.item();
            double distance = item == null ? Double.MAX_VALUE : Reach.distance(mark, x, y);
            if (distance <= least) {
                best = item;
                least = distance;
            }
        }
        return Optional.ofNullable(best);
    }
}
