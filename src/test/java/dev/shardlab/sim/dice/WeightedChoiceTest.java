package dev.shardlab.sim.dice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightedChoiceTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1, 1.2, 2})
    void zipf_s_law_holds_for_every_exponent(double exponent) {
        int count = 40;
        double[] weights = IntStream.rangeClosed(1, count)
                .mapToDouble(k -> Math.pow(k, -exponent))
                .toArray();
        double sum = Arrays.stream(weights).sum();

        int[] seen = draws(WeightedChoice.zipf(count, exponent), count, 100_000);

        assertTrue(Fit.chiSquare(seen, i -> weights[i] / sum) < Fit.limit(count - 1), () -> Fit.describe(seen));
    }

    @Test
    void what_weighs_nothing_is_never_drawn() {
        int[] seen = draws(new WeightedChoice(new double[] {0, 3, 0, 1, 0}), 5, 10_000);
        assertEquals(0, seen[0] + seen[2] + seen[4]);
        assertEquals(3, Math.round(seen[1] / (double) seen[3]));
    }

    @Test
    void a_single_thing_is_always_drawn() {
        assertEquals(100, draws(WeightedChoice.zipf(1, 1), 1, 100)[0]);
    }

    private static int[] draws(WeightedChoice choice, int count, int draws) {
        int[] seen = new int[count];
        Dice dice = Dice.forked(5, "draws");
        for (int i = 0; i < draws; i++) {
            seen[choice.draw(dice)]++;
        }
        return seen;
    }
}
