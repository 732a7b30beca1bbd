package dev.shardlab.sim.dice;

import java.util.Arrays;

/**
 * Draws one of n things in proportion to given weights, by Walker's alias method.
 *
 * <p><b>The idea.</b> Cut the probabilities into n columns of height 1/n so that each column holds at most two things: one at
 * the bottom and its alias on top. A draw picks a column evenly and then one of the two by the height of the cut. Vose's
 * construction fills the columns in one pass over the things that need less than a column and those that need more.
 *
 * <p><b>Why this one.</b> Keys by Zipf's law ({@link #zipf}) are drawn for every record, so a draw must be cheap: here it is one
 * random number and one comparison, whatever n is, where a search in cumulated weights costs log n and rejection sampling
 * costs logarithms and powers. It holds for every exponent, and it is exact up to the rounding of the cuts (2^-53). The price is
 * 12 bytes a thing and one pass to set up, in which powers are taken by {@link StrictMath} so that every machine cuts alike.
 *
 * <p>References: A. J. Walker, "An Efficient Method for Generating Discrete Random Variables with General Distributions", ACM
 * TOMS 1977. M. D. Vose, "A Linear Algorithm for Generating Random Numbers with a Given Distribution", IEEE TSE 1991.
 */
public final class WeightedChoice {

    private final double[] cuts;
    private final int[] aliases;

    /** @param weights at least one, none negative, their sum above 0 */
    public WeightedChoice(double[] weights) {
        int n = weights.length;
        double sum = Arrays.stream(weights).sum();
        cuts = new double[n];
        aliases = new int[n];
        int[] work = new int[n];
        int small = 0;
        int large = n;
        for (int i = 0; i < n; i++) {
            cuts[i] = weights[i] / sum * n;
            work[cuts[i] < 1 ? small++ : --large] = i;
        }
        while (small > 0 && large < n) {
            int less = work[--small];
            int more = work[large];
            aliases[less] = more;
            cuts[more] = cuts[more] + cuts[less] - 1;
            if (cuts[more] < 1) {
                large++;
                work[small++] = more;
            }
        }
        // What is left differs from a full column by rounding only.
        for (int i = 0; i < small; i++) {
            cuts[work[i]] = 1;
        }
        for (int i = large; i < n; i++) {
            cuts[work[i]] = 1;
        }
    }

    /** Zipf's law: the k-th of {@code count} things, from k = 1, weighs {@code 1 / k^exponent}. */
    public static WeightedChoice zipf(int count, double exponent) {
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            weights[i] = StrictMath.pow(i + 1.0, -exponent);
        }
        return new WeightedChoice(weights);
    }

    /** One of 0 .. n-1. */
    public int draw(Dice dice) {
        double column = dice.nextDouble() * cuts.length;
        int i = (int) column;
        return column - i < cuts[i] ? i : aliases[i];
    }
}
