package dev.shardlab.scenario.form;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds what was probably meant. Counted are the single steps from one word to the other: a letter put in, left out or
 * changed, or two neighbours swapped (optimal string alignment, O(n m)); case does not count. A word further away than a third
 * of its letters is no help but a riddle, and is not offered.
 */
public final class Nearest {

    private static final int LONGEST = 64;

    private Nearest() {}

    /** The candidate closest to the word, the first of several; null if none is close. */
    public static @Nullable String to(String word, Collection<String> candidates) {
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            int steps = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (steps < least && steps <= Math.max(1, Math.max(word.length(), candidate.length()) / 3)) {
                nearest = candidate;
                least = steps;
            }
        }
        return nearest;
    }

    static int distance(String a, String b) {
        if (a.length() > LONGEST || b.length() > LONGEST) {
            return a.equals(b) ? 0 : Integer.MAX_VALUE;
        }
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                steps[i][j] = step(steps, a, b, i, j);
            }
        }
        return steps[a.length()][b.length()];
    }

    private static int step(int[][] steps, String a, String b, int i, int j) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        int changed = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(steps[i - 1][j - 1] + changed, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }

    /** A sentence that offers the nearest candidate, or else all of them. */
    public static String hint(String word, Collection<String> candidates, String whatAll) {
        String nearest = to(word, candidates);
        if (nearest != null) {
            return "Did you mean \"" + nearest + "\"?";
        }
        return candidates.isEmpty() ? "" : whatAll + " " + ListWords.list(candidates) + ".";
    }
}
