package dev.shardlab.ui.futures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.live.Branch;
import dev.shardlab.live.Laboratory;
import dev.shardlab.ui.refresh.FlashSale;
import dev.shardlab.ui.session.WrittenRecording;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One future known for a minute beside another one, of which as much is known as its laboratory was asked for. */
class LockstepRecordingTest {

    private final Laboratory laboratory = Laboratory.open(FlashSale.setup(), _ -> {
        throw new IllegalStateException("no files here");
    });
    private final Branch other = laboratory.trunk();
    private final LockstepRecording lockstep =
            new LockstepRecording(new WrittenRecording(FlashSale.START, FlashSale.at(60), List.of()));

    @AfterEach
    void close() {
        laboratory.close();
    }

    @Test
    void alone_as_much_is_known_as_is_known_of_the_one() {
        assertEquals(FlashSale.at(60), lockstep.simulatedUntil());
    }

    @Test
    void no_more_is_known_than_is_known_of_both() {
        lockstep.with(other);
        assertEquals(FlashSale.START, lockstep.simulatedUntil());
        laboratory.fork(other, FlashSale.at(20), "only so far").join();
        lockstep.with(laboratory.branches().getLast());
        assertEquals(FlashSale.at(20), lockstep.simulatedUntil());
        lockstep.with(laboratory.runToEnd(other));
        assertEquals(FlashSale.at(60), lockstep.simulatedUntil());
    }

    @Test
    void a_future_that_comes_along_late_holds_time_but_does_not_turn_it_back() {
        lockstep.show(FlashSale.at(40));
        lockstep.with(other);
        assertEquals(FlashSale.at(40), lockstep.simulatedUntil());
        lockstep.show(FlashSale.at(10));
        assertEquals(FlashSale.at(10), lockstep.simulatedUntil());
    }

    @Test
    void a_future_that_is_over_holds_nothing_back() {
        Laboratory shorter = Laboratory.open(FlashSale.setup().withDuration(Duration.ofSeconds(30)), _ -> {
            throw new IllegalStateException("no files here");
        });
        lockstep.with(shorter.runToEnd(shorter.trunk()));
        assertEquals(FlashSale.at(60), lockstep.simulatedUntil());
        shorter.close();
    }

    @Test
    void both_are_prepared_also_for_what_was_asked_before_they_were_two() {
        lockstep.prepareUntil(FlashSale.at(15));
        lockstep.with(other);
        lockstep.prepareUntil(FlashSale.at(30));
        while (other.simulatedUntil().isBefore(FlashSale.at(30))) {
            Thread.onSpinWait();
        }
        assertEquals(FlashSale.at(30), lockstep.simulatedUntil());
    }

    @Test
    void left_alone_again_the_one_goes_on_by_itself() {
        lockstep.with(other);
        lockstep.with(null);
        assertEquals(FlashSale.at(60), lockstep.simulatedUntil());
    }
}
