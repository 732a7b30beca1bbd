package dev.shardlab.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.item.FlowItem;
import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.item.SystemId;
import dev.shardlab.draw.kinesis.StreamTile;
import dev.shardlab.draw.paper.Focus;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Note;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.View;
import dev.shardlab.draw.queue.QueueTile;
import dev.shardlab.lesson.Playthrough;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.queue.QueueName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What flows on the links of a map is what its tiles say. */
class MapRatesTest {

    private static final Pattern RATE = Pattern.compile("(\\d+) (rec|msg)/s");
    private static final SystemId LOG = StreamTile.id(new StreamName("orders-log"));
    private static final SystemId QUEUE = QueueTile.id(new QueueName("orders"));

    private static long rate(Note note) {
        Matcher found = RATE.matcher(note.text());
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    private static long flowsTo(Picture picture, SystemId store) {
        return picture.notes().stream()
                .filter(note -> note.item() instanceof FlowItem(var _, SystemId to) && to.equals(store))
                .mapToLong(MapRatesTest::rate)
                .sum();
    }

    private static long tile(Picture picture, String begin) {
        return picture.notes().stream()
                .filter(note -> note.text().startsWith(begin) && !(note.item() instanceof FlowItem))
                .mapToLong(MapRatesTest::rate)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void who_will_send_to_a_queue_is_joined_to_it_before_its_first_message() {
        Playthrough lesson = Playthrough.asShipped("queue-or-log");
        Picture picture = Painting.of(
                lesson.stateAt(Duration.ZERO),
                lesson.time(Duration.ZERO),
                View.of(1_280, 640).on(Focus.MAP));
        assertEquals(
                1,
                picture.notes().stream()
                        .filter(note -> note.item() instanceof FlowItem(var _, SystemId to) && to.equals(QUEUE))
                        .count());
    }

    @Test
    void a_dead_letter_that_is_moved_flows_on_the_link_to_its_queue() {
        Playthrough lesson = Playthrough.asShipped("queue-or-log");
        long moved = 0;
        for (int second = 110; second < 160; second++) {
            Duration at = Duration.ofSeconds(second);
            Picture picture = Painting.of(
                    lesson.stateAt(at), lesson.time(at), View.of(1_280, 640).on(Focus.MAP));
            moved += flowsTo(picture, QueueTile.id(new QueueName("orders-dead")));
        }
        assertTrue(moved > 0, "nothing is moved");
    }

    @Test
    void whatever_is_reached_on_the_map_is_marked_there_when_it_is_selected() {
        Playthrough lesson = Playthrough.asShipped("queue-or-log");
        Duration at = Duration.ofMillis(44_300);
        Picture plain = map(lesson, at, null);
        List<Note> unmarked = new ArrayList<>();
        for (Note note : plain.notes()) {
            Picture selecting = map(lesson, at, note.item());
            assertEquals(plain.notes(), selecting.notes(), "the order of the walk is another");
            if (selecting.marks().stream()
                    .noneMatch(mark -> isOutline(mark) && !plain.marks().contains(mark))) {
                unmarked.add(note);
            }
        }
        assertEquals(List.of(), unmarked);
        assertTrue(plain.notes().stream().anyMatch(note -> note.item() instanceof FlowItem), "no flow is told of");
    }

    private static boolean isOutline(Mark mark) {
        return switch (mark) {
            case Mark.Box box -> box.lineRole() == Role.ACCENT;
            case Mark.Curve curve -> curve.role() == Role.ACCENT && curve.opacity() == 1;
            case Mark.Line _, Mark.Shape _, Mark.Text _ -> false;
        };
    }

    private static Picture map(Playthrough lesson, Duration at, @Nullable StageItem selected) {
        View view = new View(760, 440, selected, null, 60_000_000, true, List.of());
        return Painting.of(lesson.stateAt(at), lesson.time(at), view.on(Focus.MAP));
    }

    @Test
    void what_comes_to_a_store_is_the_same_on_its_tile_and_on_the_links_that_lead_to_it() {
        Playthrough lesson = Playthrough.asShipped("queue-or-log");
        List<String> apart = new ArrayList<>();
        long most = 0;
        for (int tenths = 5; tenths < 2_000; tenths += 7) {
            Duration at = Duration.ofMillis(100L * tenths);
            Picture picture = Painting.of(
                    lesson.stateAt(at), lesson.time(at), View.of(1_280, 640).on(Focus.MAP));
            long stored = tile(picture, "stream orders-log");
            long sent = tile(picture, "queue orders,");
            if (stored != flowsTo(picture, LOG) || sent != flowsTo(picture, QUEUE)) {
                apart.add(at + ": " + stored + " and " + sent);
            }
            most = Math.max(most, stored);
        }
        assertEquals(List.of(), apart);
        assertTrue(most > 0, "nothing flows");
    }
}
