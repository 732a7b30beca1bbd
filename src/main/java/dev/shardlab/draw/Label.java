package dev.shardlab.draw;

import org.jspecify.annotations.Nullable;

/** A line of text before it has found its place. */
record Label(
        String text,
        Mark.Font font,
        double size,
        Role role,
        boolean above,
        @Nullable Fact fact) {

    double width() {
        return TextWidth.of(text, font, size);
    }

    Label of(Fact other) {
        return new Label(text, font, size, role, above, other);
    }

    Label in(Role other) {
        return new Label(text, font, size, other, above, fact);
    }

    Label sized(double other) {
        return new Label(text, font, other, role, above, fact);
    }

    Label below() {
        return new Label(text, font, size, role, false, fact);
    }

    Label withText(String other) {
        return new Label(other, font, size, role, above, fact);
    }
}
