package dev.shardlab.draw;

import dev.shardlab.draw.paper.Focus;
import dev.shardlab.draw.paper.View;
import java.util.Arrays;

/** How long it takes to make the picture of many systems. */
public final class MapBench {

    private static final int WARM = 3_000;
    private static final int RUNS = 2_000;

    private MapBench() {}

    public static void main(String[] args) {
        measure(
                "map of 30 systems",
                QueueMoments.manySystems(30),
                View.of(1600, 900).on(Focus.MAP));
        measure(
                "map of 100 systems",
                QueueMoments.manySystems(100),
                View.of(1600, 900).on(Focus.MAP));
        measure("a queue of 300 messages", QueueMoments.tube(38, 8, 3), View.of(1600, 900));
        measure("a queue of 7,000 messages", QueueMoments.tube(80, 90, 3), View.of(1600, 900));
        measure("queue beside stream", QueueMoments.sideBySide(33), View.of(1600, 900));
    }

    private static void measure(String what, QueueMoments.Moment moment, View view) {
        long marks = 0;
        for (int i = 0; i < WARM; i++) {
            marks += moment.picture(view).marks().size();
        }
        long[] nanos = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long begun = System.nanoTime();
            marks += moment.picture(view).marks().size();
            nanos[i] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%s: median %.2f ms, 99 of 100 under %.2f ms (%d marks)%n",
                what, nanos[RUNS / 2] / 1e6, nanos[RUNS * 99 / 100] / 1e6, marks / (WARM + RUNS));
    }
}
