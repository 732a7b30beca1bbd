package dev.shardlab.cli;

import java.util.Collection;
import java.util.List;

/**
 * Which of the words there are was meant by one that is mistyped: those that the fewest slips lead to. A slip is a letter too many, one
 * too few, another one, or two that changed places.
 */
final class NearestWords {

    /** A word of so many letters may have one slip, and each so many more another one. */
    private static final int LETTERS_A_SLIP = 3;

    private NearestWords() {}

    /** The nearest in their order; empty if none is near. */
    static List<String> to(String typed, Collection<String> words) {
        int most = Math.max(1, typed.length() / LETTERS_A_SLIP);
        int least = words.stream().mapToInt(word -> slips(typed, word)).min().orElse(most + 1);
        return least > most
                ? List.of()
                : words.stream().filter(word -> slips(typed, word) == least).toList();
    }

    /** How many slips lie between two words (optimal string alignment). */
    static int slips(String one, String other) {
        int[][] slips = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                slips[i][j] = i == 0 || j == 0 ? i + j : fewest(slips, one, other, i, j);
            }
        }
        return slips[one.length()][other.length()];
    }

    private static int fewest(int[][] slips, String one, String other, int i, int j) {
        boolean alike = one.charAt(i - 1) == other.charAt(j - 1);
        int fewest = Math.min(slips[i - 1][j - 1] + (alike ? 0 : 1), 1 + Math.min(slips[i - 1][j], slips[i][j - 1]));
        boolean changedPlaces =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return changedPlaces ? Math.min(fewest, slips[i - 2][j - 2] + 1) : fewest;
    }
}
