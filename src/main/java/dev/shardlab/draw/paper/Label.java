package dev.shardlab.draw.paper;

import dev.shardlab.draw.item.StageItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of text before it has found its place. */
public record Label(
        String text,
        Mark.Font font,
        double size,
        Role role,
        boolean above,
        @Nullable StageItem item) {

    /** How wide it is at its type size, pixels; characters of unknown width count as wide. */
    public double width() {
        return TextWidth.of(text, font, size);
    }

    /** The same words for a thing: who points at them means that. */
    public Label of(StageItem other) {
        return new Label(text, font, size, role, above, other);
    }

    Label in(Role other) {
        return new Label(text, font, size, other, above, item);
    }

    /** The same words in another type size, pixels. */
    public Label sized(double other) {
        return new Label(text, font, other, role, above, item);
    }

    /** The same words painted below the tokens. */
    public Label below() {
        return new Label(text, font, size, role, false, item);
    }

    /** Other words in the same type, for the same thing. */
    public Label withText(String other) {
        return new Label(other, font, size, role, above, item);
    }

    /** The first of several ways to say a thing that fits into some pixels; the last, which is the shortest, if none does. */
    public Label saying(double room, List<String> ways) {
        return ways.stream()
                .map(this::withText)
                .filter(way -> way.width() <= room)
                .findFirst()
                .orElseGet(() -> withText(ways.getLast()));
    }

    /** Smaller, so that it fits into some pixels, but not smaller than a type size. */
    public Label shrunk(double room, double least) {
        return width() <= room ? this : sized(Math.max(Math.min(size, least), size * room / width()));
    }
}
