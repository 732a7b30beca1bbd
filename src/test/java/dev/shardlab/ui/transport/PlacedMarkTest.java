package dev.shardlab.ui.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.ui.notable.MarkRun;
import dev.shardlab.ui.notable.Notable;
import dev.shardlab.ui.notable.Notable.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Marks of one time stand side by side: each keeps the shape that the help explains. */
class PlacedMarkTest {

    private static final VirtualTime START = VirtualTime.of(Instant.parse("2026-11-20T12:00:00Z"));
    private static final TimeAxis AXIS = TimeAxis.of(START, START.plus(Duration.ofSeconds(100)), 1028);

    private static MarkRun run(Kind kind, int seconds) {
        return new MarkRun(new Notable(START.plus(Duration.ofSeconds(seconds)), kind, "something"));
    }

    @Test
    void two_of_one_time_do_not_cover_each_other() {
        List<PlacedMark> marks = PlacedMark.of(
                List.of(run(Kind.ACTION, 50), run(Kind.WORKER, 50), run(Kind.SPLIT, 80)), AXIS, TimelineForm.FULL);
        assertTrue(marks.get(1).x() - marks.get(0).x() >= PlacedMark.APART, marks::toString);
        assertEquals(
                AXIS.xOf(START.plus(Duration.ofSeconds(50))),
                (marks.get(0).x() + marks.get(1).x()) / 2);
        assertEquals(AXIS.xOf(START.plus(Duration.ofSeconds(80))), marks.get(2).x());
    }

    @Test
    void a_mark_of_the_lesson_and_one_of_what_happened_have_rows_of_their_own() {
        List<PlacedMark> marks =
                PlacedMark.of(List.of(run(Kind.STEP, 50), run(Kind.ACTION, 50)), AXIS, TimelineForm.FULL);
        marks.forEach(mark -> assertEquals(AXIS.xOf(START.plus(Duration.ofSeconds(50))), mark.x()));
        assertEquals(
                1,
                PlacedMark.of(List.of(run(Kind.STEP, 50), run(Kind.ACTION, 50)), AXIS, TimelineForm.SLIM)
                        .size());
    }
}
