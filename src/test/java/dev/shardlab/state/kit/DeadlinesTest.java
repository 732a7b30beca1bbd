package dev.shardlab.state.kit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is set, moved and taken back: the earliest is told, and exactly what is due, as a plain table tells it. */
class DeadlinesTest {

    private static final int THINGS = 60;
    private static final int CHANGES = 2_000;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void what_is_due_is_told_as_a_plain_table_tells_it(long seed) {
        Random dice = new Random(seed);
        Deadlines deadlines = new Deadlines();
        Map<Integer, Long> table = new TreeMap<>();
        for (int change = 0; change < CHANGES; change++) {
            int thing = dice.nextInt(THINGS);
            if (dice.nextInt(3) == 0) {
                deadlines.set(thing, Deadlines.NEVER);
                table.remove(thing);
            } else {
                long at = dice.nextInt(40);
                deadlines.set(thing, at);
                table.put(thing, at);
            }
            Deadlines asked = dice.nextBoolean() ? deadlines : deadlines.copy();
            long now = dice.nextInt(45);

            assertEquals(
                    table.values().stream().mapToLong(Long::longValue).min().orElse(Deadlines.NEVER), asked.next());
            assertArrayEquals(
                    table.entrySet().stream()
                            .filter(entry -> entry.getValue() <= now)
                            .mapToInt(Map.Entry::getKey)
                            .toArray(),
                    asked.until(now));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {6, 7})
    void a_copy_goes_its_own_way(long seed) {
        Random dice = new Random(seed);
        Deadlines deadlines = new Deadlines();
        for (int thing = 0; thing < THINGS; thing++) {
            deadlines.set(thing, dice.nextInt(40));
        }
        int[] before = deadlines.until(20);

        Deadlines copy = deadlines.copy();
        for (int thing = 0; thing < THINGS; thing++) {
            copy.set(thing, Deadlines.NEVER);
        }

        assertEquals(Deadlines.NEVER, copy.next());
        assertArrayEquals(before, deadlines.until(20));
    }
}
