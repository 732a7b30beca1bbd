package dev.shardlab.scenario.lesson;

/** A measure compared with a number. */
public record Condition(Measure measure, Comparison comparison, double value) {

    public enum Comparison {
        AT_LEAST,
        AT_MOST,
        EXACTLY,
        MORE_THAN,
        LESS_THAN;

        public boolean holds(double measured, double value) {
            return switch (this) {
                case AT_LEAST -> measured >= value;
                case AT_MOST -> measured <= value;
                case EXACTLY -> measured == value;
                case MORE_THAN -> measured > value;
                case LESS_THAN -> measured < value;
            };
        }
    }

    public boolean holdsFor(double measured) {
        return comparison.holds(measured, value);
    }
}
