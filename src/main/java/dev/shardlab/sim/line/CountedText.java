package dev.shardlab.sim.line;

/** A line that counts how often it is looked at, and ends the search of an expression that would look at it without end. */
final class CountedText implements CharSequence {

    private final String text;
    private int stepsLeft;

    /** There were no steps left. Not a fault, so it has no trace; and never seen outside of this package. */
    static final class Exhausted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Exhausted() {
            super("no steps left", null, false, false);
        }
    }

    CountedText(String text, int steps) {
        this.text = text;
        this.stepsLeft = steps;
    }

    @Override
    public char charAt(int index) {
        if (--stepsLeft < 0) {
            throw new Exhausted();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
