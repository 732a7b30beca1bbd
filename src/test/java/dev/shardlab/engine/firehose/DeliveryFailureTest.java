package dev.shardlab.engine.firehose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.command.firehose.FirehoseCommand.FailDestination;
import dev.shardlab.event.FirehoseEvent.BufferTipped;
import dev.shardlab.event.FirehoseEvent.DeliveryAbandoned;
import dev.shardlab.event.FirehoseEvent.DeliveryFailed;
import dev.shardlab.model.firehose.BufferingHints;
import dev.shardlab.model.firehose.TippedBy;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens while a bucket cannot be reached (Developer Guide, Data Delivery Failure Handling). */
class DeliveryFailureTest {

    private static final int MIB = 1024 * 1024;

    @Test
    void what_cannot_be_stored_is_tried_again_and_nothing_is_lost() {
        FirehoseLab lab = FirehoseLab.directPut(BufferingHints.ofMib(1, 60));
        lab.lab().ask(new FailDestination(FirehoseLab.LOGS, true));
        lab.put("a");
        lab.pass(Duration.ofHours(1));
        assertEquals(List.of(), lab.stored());
        assertTrue(events(lab, DeliveryFailed.class).size() > 5);
        lab.lab().ask(new FailDestination(FirehoseLab.LOGS, false));
        lab.pass(Duration.ofMinutes(5));
        assertEquals(List.of("a"), FirehoseLab.texts(lab.stored().getFirst()));
        assertEquals(0, lab.state().held());
    }

    @Test
    void after_24_hours_it_is_given_up_and_lost() {
        FirehoseLab lab = FirehoseLab.directPut(BufferingHints.ofMib(1, 60));
        lab.lab().ask(new FailDestination(FirehoseLab.LOGS, true));
        lab.put("a", "b");
        lab.pass(Duration.ofHours(25));
        assertEquals(2, events(lab, DeliveryAbandoned.class).getFirst().records());
        assertEquals(2, lab.state().totals().lost());
        assertEquals(0, lab.state().held());
    }

    @Test
    void while_deliveries_fail_the_buffer_is_raised_to_larger_objects() {
        FirehoseLab lab = FirehoseLab.directPut(BufferingHints.ofMib(1, 900));
        lab.lab().ask(new FailDestination(FirehoseLab.LOGS, true));
        lab.put(1, MIB);
        lab.pass(Duration.ofSeconds(2));
        lab.put(1, MIB);
        assertEquals(1, events(lab, BufferTipped.class).size());
        lab.put(1, MIB);
        BufferTipped second = events(lab, BufferTipped.class).get(1);
        assertEquals(TippedBy.SIZE, second.by());
        assertEquals(2 * MIB, second.bytes());
    }

    private static <E> List<E> events(FirehoseLab lab, Class<E> kind) {
        return lab.lab().history().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
