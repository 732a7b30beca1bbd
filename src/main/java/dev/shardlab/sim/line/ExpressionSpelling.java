package dev.shardlab.sim.line;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What can be told of an expression without running it.
 *
 * @param meansTheSame whether it is written with nothing that one engine takes otherwise than the other: classes within classes
 *     and their intersections, flags that have another meaning, and escapes that have
 * @param repetitions how often its counts {@code {n}} repeat what may be nothing at all, those around others multiplied; no more
 *     than {@link #MOST_REPETITIONS} and one
 */
record ExpressionSpelling(boolean meansTheSame, long repetitions) {

    /** Counts of nothing repeat without looking at a character, so no count of steps would bound them. */
    static final long MOST_REPETITIONS = 1_000;

    static ExpressionSpelling of(String regex) {
        boolean same = true;
        boolean inClass = false;
        Deque<Long> around = new ArrayDeque<>();
        long within = 1;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\' && i + 1 < regex.length()) {
                char escaped = regex.charAt(++i);
                same &= "Qv0".indexOf(escaped) < 0 && !regex.startsWith("b{", i);
                within = "bBAzZG".indexOf(escaped) < 0 || inClass ? within : Math.max(within, count(regex, i + 1));
            } else if (inClass) {
                same &= c != '[' && !regex.startsWith("&&", i);
                inClass = c != ']';
            } else if (c == '[') {
                inClass = true;
                // A bracket that closes at once is a character of the class.
                i += regex.startsWith("[^]", i) ? 2 : regex.startsWith("[]", i) ? 1 : 0;
            } else if (c == '(') {
                same &= !hasFlagU(regex, i + 1);
                around.push(within);
                within = 1;
            } else if (c == ')' && !around.isEmpty()) {
                within = Math.max(around.pop(), Math.min(within * count(regex, i + 1), MOST_REPETITIONS + 1));
            } else if (c == '^' || c == '$') {
                within = Math.max(within, count(regex, i + 1));
            }
        }
        return new ExpressionSpelling(same, within);
    }

    /** The larger of the numbers of {@code {n}}, {@code {n,}} and {@code {n,m}} at a place; 1 where no such thing stands. */
    private static long count(String regex, int at) {
        long largest = 1;
        if (regex.startsWith("{", at)) {
            long number = 0;
            for (int i = at + 1; i < regex.length() && regex.charAt(i) != '}'; i++) {
                char c = regex.charAt(i);
                number = c >= '0' && c <= '9' ? Math.min(number * 10 + (c - '0'), MOST_REPETITIONS + 1) : 0;
                largest = Math.max(largest, number);
            }
        }
        return largest;
    }

    private static boolean hasFlagU(String regex, int from) {
        if (!regex.startsWith("?", from)) {
            return false;
        }
        for (int i = from + 1; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == 'U') {
                return true;
            }
            if (c != '-' && !Character.isLowerCase(c)) {
                return false;
            }
        }
        return false;
    }
}
