package dev.shardlab.sim.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SchedulerTest {

    private record Note(long at, int number) implements Message {}

    @Test
    void messages_come_by_time_and_at_one_time_in_the_order_asked_for() {
        Random random = new Random(11);
        Scheduler scheduler = new Scheduler();
        List<Note> asked = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            Note note = new Note(random.nextInt(200), i);
            asked.add(note);
            scheduler.add(note.at(), 0, note);
        }
        asked.sort(Comparator.comparingLong(Note::at).thenComparingInt(Note::number));
        assertEquals(asked, drained(scheduler));
    }

    @Test
    void messages_may_be_added_while_others_are_taken() {
        Random random = new Random(12);
        Scheduler scheduler = new Scheduler();
        long now = 0;
        for (int i = 0; i < 5000; i++) {
            if (random.nextInt(3) > 0 || scheduler.isEmpty()) {
                scheduler.add(now + random.nextInt(50), 0, new Note(i, i));
            } else {
                assertTrue(scheduler.nextMicros() >= now);
                now = scheduler.nextMicros();
                scheduler.removeNext();
            }
        }
    }

    @Test
    void what_is_to_be_last_comes_behind_all_that_is_due_at_its_time_whenever_that_was_asked_for() {
        Scheduler scheduler = new Scheduler();
        scheduler.addLast(5, 0, new Note(5, 3));
        scheduler.addLast(5, 0, new Note(5, 4));
        scheduler.add(5, 0, new Note(5, 1));
        scheduler.add(6, 0, new Note(6, 5));
        assertEquals(new Note(5, 1), scheduler.removeNext());
        scheduler.add(5, 0, new Note(5, 2));
        assertEquals(List.of(new Note(5, 2), new Note(5, 3), new Note(5, 4), new Note(6, 5)), drained(scheduler));
    }

    @Test
    void a_copy_has_the_same_to_come_and_goes_its_own_way() {
        Scheduler scheduler = new Scheduler();
        scheduler.add(5, 0, new Note(5, 1));
        scheduler.add(3, 0, new Note(3, 2));
        Scheduler copy = scheduler.copy();
        scheduler.add(1, 0, new Note(1, 3));

        assertEquals(List.of(new Note(3, 2), new Note(5, 1)), drained(copy));
        assertEquals(3, drained(scheduler).size());
    }

    @Test
    void nothing_to_come_is_later_than_everything() {
        assertEquals(Long.MAX_VALUE, new Scheduler().nextMicros());
    }

    private static List<Message> drained(Scheduler scheduler) {
        List<Message> all = new ArrayList<>();
        while (!scheduler.isEmpty()) {
            all.add(scheduler.removeNext());
        }
        return all;
    }
}
