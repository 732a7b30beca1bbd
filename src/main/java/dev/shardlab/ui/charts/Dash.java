package dev.shardlab.ui.charts;

/** The pattern of a line: with its colour, but also without, it says whose line it is. */
enum Dash {
    SOLID,
    DASHED,
    DOTTED,
    DASH_DOT,
    LONG,
    DASH_DOT_DOT;

    /** The pattern of the {@code n}-th application, from 0. */
    static Dash of(int n) {
        return values()[n % values().length];
    }

    /** Lengths drawn and left out in turn, in pixels; empty for an unbroken line. */
    double[] pattern() {
        return switch (this) {
            case SOLID -> new double[] {};
            case DASHED -> new double[] {6, 3};
            case DOTTED -> new double[] {1.5, 2.5};
            case DASH_DOT -> new double[] {7, 2.5, 1.5, 2.5};
            case LONG -> new double[] {12, 3};
            case DASH_DOT_DOT -> new double[] {6, 2, 1.5, 2, 1.5, 2};
        };
    }
}
