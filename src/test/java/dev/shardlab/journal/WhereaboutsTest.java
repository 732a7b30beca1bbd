package dev.shardlab.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.live.JournalEntry;
import dev.shardlab.model.VirtualTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhereaboutsTest {

    private static VirtualTime at(int micros) {
        return Sample.START.plusMicros(micros);
    }

    private static Whereabouts after(JournalEntry... deeds) {
        return Whereabouts.after(List.of(deeds), Sample.START);
    }

    @Test
    void nobody_has_been_anywhere_yet() {
        assertEquals(new Whereabouts(0, at(0)), after());
    }

    @Test
    void one_goes_on_with_the_branch_that_was_shown_last() {
        JournalEntry[] deeds = {
            new JournalEntry.Shown(0, at(9)),
            new JournalEntry.Forked(1, 0, at(4), "other"),
            new JournalEntry.Shown(1, at(6)),
            new JournalEntry.Shown(0, at(11))
        };
        assertEquals(new Whereabouts(1, at(6)), after(deeds[0], deeds[1], deeds[2]));
        assertEquals(new Whereabouts(0, at(11)), after(deeds));
    }

    @Test
    void a_new_branch_begins_where_it_left_its_parent() {
        assertEquals(
                new Whereabouts(1, at(4)),
                after(new JournalEntry.Shown(0, at(9)), new JournalEntry.Forked(1, 0, at(4), "other")));
    }

    @Test
    void a_deleted_branch_is_nowhere_to_go_on() {
        assertEquals(
                new Whereabouts(0, at(9)),
                after(
                        new JournalEntry.Shown(0, at(9)),
                        new JournalEntry.Forked(1, 0, at(4), "other"),
                        new JournalEntry.Shown(1, at(6)),
                        new JournalEntry.Deleted(1)));
    }

    @Test
    void another_name_moves_nobody() {
        assertEquals(
                new Whereabouts(0, at(9)),
                after(
                        new JournalEntry.Forked(1, 0, at(4), "other"),
                        new JournalEntry.Shown(0, at(9)),
                        new JournalEntry.Renamed(1, "new")));
    }
}
