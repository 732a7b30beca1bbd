package dev.shardlab.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Key moments, as they look. */
class PictureTextTest {

    private static void check(String name, TinyLab lab) {
        Golden.check(name + ".txt", PictureText.of(lab.picture(1000, 640)));
    }

    @Test
    void the_first_records_are_on_their_way() {
        check("first-records", Moments.firstRecords());
    }

    @Test
    void a_hot_shard_was_split_unevenly_and_refuses_again() {
        check("flash-sale", Moments.flashSale());
    }

    @Test
    void generations_of_reshards_nest() {
        check("generations", Moments.generations());
    }

    @Test
    void refused_records_wait_at_their_producer() {
        check("many-waiting", Moments.manyWaiting());
    }

    @Test
    void a_consumer_drifts_towards_the_trim_horizon() {
        check("far-behind", Moments.farBehind());
    }

    @Test
    void a_crowd_becomes_density() {
        check("crowd", Moments.crowd());
    }

    @Test
    void a_thousand_shards_become_bands() {
        check("thousand-shards", Moments.thousandShards());
    }

    @Test
    void the_same_state_gives_the_same_text() {
        TinyLab lab = Moments.flashSale();
        assertEquals(PictureText.of(lab.picture(900, 600)), PictureText.of(lab.picture(900, 600)));
    }
}
