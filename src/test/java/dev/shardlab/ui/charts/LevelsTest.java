package dev.shardlab.ui.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LevelsTest {

    private static Levels drawn(double... xAndY) {
        Levels levels = new Levels();
        levels.moveTo(xAndY[0], xAndY[1]);
        for (int i = 2; i < xAndY.length; i += 2) {
            levels.lineTo(xAndY[i], xAndY[i + 1]);
        }
        return levels;
    }

    @Test
    void tracks_at_one_height_are_nowhere_apart() {
        assertEquals(List.of(), drawn(0, 5, 10, 5).apartFrom(drawn(0, 5, 10, 5)));
    }

    @Test
    void where_one_steps_up_the_other_is_left_below() {
        assertEquals(
                List.of(new Levels.Gap(4, 7, 2, 5), new Levels.Gap(7, 10, 2, 8)),
                drawn(0, 5, 4, 5, 4, 2, 10, 2).apartFrom(drawn(0, 5, 7, 5, 7, 8, 10, 8)));
    }

    @Test
    void where_one_is_silent_nothing_is_said() {
        Levels silent = drawn(0, 5, 2, 5);
        silent.moveTo(8, 5);
        silent.lineTo(10, 5);
        assertEquals(
                List.of(new Levels.Gap(0, 2, 1, 5), new Levels.Gap(8, 10, 1, 5)), silent.apartFrom(drawn(0, 1, 10, 1)));
    }
}
