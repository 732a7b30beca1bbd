package dev.shardlab.proof;

import dev.shardlab.scenario.RandomScenarios;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every claim is asked of scenarios by chance over the whole format. {@code -Dshardlab.long=true} takes a thousand. */
class ProofsTest {

    static LongStream seeds() {
        return LongStream.range(0, Boolean.getBoolean("shardlab.long") ? 1_000 : 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void however_it_is_run_it_is_the_same(long seed) {
        FailingSeed.mustProve(RandomScenarios.playable(seed));
    }
}
