package dev.shardlab.sim.dice;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Whether counts look like what they were drawn from: Pearson's chi-square. Draws are seeded, so a test that passes stays so. */
public final class Fit {

    private Fit() {}

    /** @param probability of each thing; they add up to 1 */
    public static double chiSquare(int[] seen, IntToDoubleFunction probability) {
        long draws = Arrays.stream(seen).asLongStream().sum();
        double sum = 0;
        for (int i = 0; i < seen.length; i++) {
            double expected = probability.applyAsDouble(i) * draws;
            sum += (seen[i] - expected) * (seen[i] - expected) / expected;
        }
        return sum;
    }

    /** Four standard deviations above the mean of a chi-square of so many degrees of freedom. */
    public static double limit(int degrees) {
        return degrees + 4 * Math.sqrt(2.0 * degrees);
    }

    public static String describe(int[] seen) {
        return "seen: " + Arrays.toString(seen);
    }
}
