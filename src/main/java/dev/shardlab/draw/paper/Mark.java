package dev.shardlab.draw.paper;

import dev.shardlab.draw.item.StageItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something drawn by geometry, in pixels from the top left of the stage, painted in list order below the tokens, or above
 * them where {@link #above} says so. A mark without a {@link #item} cannot be pointed at.
 */
public sealed interface Mark {

    @Nullable
    StageItem item();

    boolean above();

    /** How a line is drawn; dashes carry meaning beside colour. */
    enum Stroke {
        SOLID,
        DASHED,
        DOTTED
    }

    /** How an area is filled. */
    enum Fill {
        NONE,
        SOLID,
        /** Diagonal stripes: closed, refused, blocked. */
        HATCHED
    }

    enum Anchor {
        LEFT,
        CENTER,
        RIGHT
    }

    enum Font {
        /** Small sentence-like labels. */
        LABEL,
        LABEL_STRONG,
        /** Numbers and names that must line up. */
        MONO,
        /** Column headings. */
        HEADING
    }

    record Box(
            double x,
            double y,
            double width,
            double height,
            double corner,
            Fill fill,
            Role fillRole,
            @Nullable Role lineRole,
            Stroke stroke,
            double opacity,
            boolean above,
            @Nullable StageItem item)
            implements Mark {}

    record Line(
            double x1,
            double y1,
            double x2,
            double y2,
            double width,
            Stroke stroke,
            Role role,
            double opacity,
            boolean above,
            @Nullable StageItem item)
            implements Mark {}

    /** A cubic curve. */
    record Curve(
            double x1,
            double y1,
            double cx1,
            double cy1,
            double cx2,
            double cy2,
            double x2,
            double y2,
            double width,
            Stroke stroke,
            Role role,
            double opacity,
            boolean above,
            @Nullable StageItem item)
            implements Mark {}

    /** A closed shape through the given corners {@code x1, y1, x2, y2, ...}. */
    record Shape(
            List<Double> corners,
            Role role,
            double opacity,
            boolean above,
            @Nullable StageItem item) implements Mark {
        public Shape {
            corners = List.copyOf(corners);
        }
    }

    /**
     * One line of text.
     *
     * @param y the middle of the line
     * @param size pixels
     * @param maxWidth pixels; longer text ends in an ellipsis; 0: no limit
     */
    record Text(
            double x,
            double y,
            String text,
            Font font,
            double size,
            Anchor anchor,
            double maxWidth,
            Role role,
            boolean above,
            @Nullable StageItem item)
            implements Mark {}
}
