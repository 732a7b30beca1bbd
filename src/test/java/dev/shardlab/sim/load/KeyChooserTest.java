package dev.shardlab.sim.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.model.kinesis.KeyHasher;
import dev.shardlab.sim.dice.Dice;
import dev.shardlab.sim.dice.Fit;
import dev.shardlab.sim.setup.Keys;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyChooserTest {

    @Test
    void uniform_keys_are_all_alike() {
        int[] seen = draws(new Keys.Uniform("user-", 20), 40_000);
        assertTrue(Fit.chiSquare(seen, i -> 1.0 / 20) < Fit.limit(19), () -> Fit.describe(seen));
    }

    @Test
    void zipf_s_first_key_is_drawn_twice_as_often_as_its_second() {
        int[] seen = draws(new Keys.Zipf("user-", 100, 1), 100_000);
        assertEquals(2, seen[0] / (double) seen[1], 0.1);
        assertEquals(10, seen[0] / (double) seen[9], 1);
    }

    @Test
    void the_hot_key_takes_its_share_and_the_others_the_rest_alike() {
        int[] seen = draws(new Keys.Hot("vip", 0.8, "user-", 10), 50_000);
        assertTrue(Fit.chiSquare(seen, i -> i == 0 ? 0.8 : 0.02) < Fit.limit(10), () -> Fit.describe(seen));
    }

    @Test
    void listed_keys_are_all_alike_and_keys_in_turn_come_in_turn() {
        int[] listed = draws(new Keys.Listed(List.of("a", "b", "c")), 30_000);
        assertTrue(Fit.chiSquare(listed, i -> 1.0 / 3) < Fit.limit(2), () -> Fit.describe(listed));

        KeyChooser inTurn = chooser(new Keys.RoundRobin(List.of("a", "b", "c")));
        assertEquals(
                List.of("a", "b", "c", "a", "b"),
                IntStream.range(0, 5)
                        .mapToObj(i -> inTurn.table().get(inTurn.next()).text())
                        .toList());
    }

    @Test
    void keys_are_named_from_one_on() {
        KeyTable table = chooser(new Keys.Hot("vip", 0.5, "user-", 2)).table();
        assertEquals(
                List.of("vip", "user-1", "user-2"),
                IntStream.range(0, 3).mapToObj(i -> table.get(i).text()).toList());
    }

    @Test
    void a_key_s_hash_is_its_md5() {
        KeyTable table = chooser(new Keys.Listed(List.of("a"))).table();
        assertEquals(KeyHasher.hashOf("a"), table.get(0).hash());
    }

    @Test
    void a_hot_key_without_others_takes_all() {
        assertEquals(100, draws(new Keys.Hot("vip", 0.5, "user-", 0), 100)[0]);
    }

    private static KeyChooser chooser(Keys keys) {
        return new KeyChooser(keys, Dice.forked(4, "keys"));
    }

    private static int[] draws(Keys keys, int draws) {
        KeyChooser chooser = chooser(keys);
        int[] seen = new int[chooser.table().size()];
        for (int i = 0; i < draws; i++) {
            seen[chooser.next()]++;
        }
        return seen;
    }
}
