package dev.shardlab.words.page;

/**
 * One line of a fact card.
 *
 * @param label what it is
 * @param value short enough for a narrow column
 * @param inFull the whole value, for copying; equal to {@code value} where nothing was left out
 * @param weight how it should strike the eye
 */
public record Row(String label, String value, String inFull, Weight weight) {

    /** How a value should strike the eye. */
    public enum Weight {
        PLAIN,
        /** Not so, or not yet. */
        FAINT,
        /** Near a limit or beyond it. */
        ALARMING
    }

    public static Row of(String label, String value) {
        return new Row(label, value, value, Weight.PLAIN);
    }

    public static Row faint(String label, String value) {
        return new Row(label, value, value, Weight.FAINT);
    }

    public static Row alarmingIf(boolean alarming, String label, String value) {
        return new Row(label, value, value, alarming ? Weight.ALARMING : Weight.PLAIN);
    }

    public static Row shortened(String label, String value, String inFull) {
        return new Row(label, value, inFull, Weight.PLAIN);
    }
}
