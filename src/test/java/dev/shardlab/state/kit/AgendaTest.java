package dev.shardlab.state.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AgendaTest {

    @Test
    void nothing_is_due_on_an_empty_one() {
        Agenda<String> agenda = Agenda.empty();
        assertEquals(Agenda.NEVER, agenda.nextMicros());
        assertEquals(Optional.empty(), agenda.dueBy(Long.MAX_VALUE - 1));
    }

    @Test
    void a_subject_is_due_at_the_time_that_was_said_last_and_of_two_the_lesser_comes_first() {
        Agenda<String> agenda =
                Agenda.<String>empty().with("b", 5).with("a", 9).with("a", 5).with("c", 7);
        assertEquals(5, agenda.nextMicros());
        assertEquals(Optional.of("a"), agenda.dueBy(5));
        assertEquals(Optional.empty(), agenda.dueBy(4));
        assertEquals(Optional.of("b"), agenda.with("a", Agenda.NEVER).dueBy(5));
    }

    @Test
    void whatever_is_said_in_whatever_order_it_is_as_if_all_were_walked() {
        var random = new Random(4);
        Map<Integer, Long> walked = new TreeMap<>();
        Agenda<Integer> agenda = Agenda.empty();
        for (int change = 0; change < 5_000; change++) {
            int subject = random.nextInt(40);
            long micros = random.nextInt(5) == 0 ? Agenda.NEVER : random.nextInt(60);
            walked.put(subject, micros);
            agenda = agenda.with(subject, micros);
            var first = walked.entrySet().stream()
                    .min(Comparator.comparingLong(Map.Entry<Integer, Long>::getValue)
                            .thenComparing(Map.Entry::getKey))
                    .orElseThrow();
            assertEquals(first.getValue(), agenda.nextMicros());
            if (first.getValue() != Agenda.NEVER) {
                assertEquals(Optional.of(first.getKey()), agenda.dueBy(first.getValue()));
            }
        }
    }
}
