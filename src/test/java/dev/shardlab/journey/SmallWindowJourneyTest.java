package dev.shardlab.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.journey.room.Look;
import dev.shardlab.journey.room.Part;
import dev.shardlab.journey.room.Place;
import dev.shardlab.journey.room.Room;
import dev.shardlab.journey.room.Rooms;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A window of 1024 by 600 pixels: all is there, whole, or a turn of the wheel away. */
class SmallWindowJourneyTest {

    private static final Place SCREEN = new Place(0, 0, 1024, 600);
    private static final int SLACK = 1;

    /** Pixels; what is as narrow is the name on a mark, which its tooltip tells in full. */
    private static final int A_MARK = 60;

    @RegisterExtension
    final Rooms rooms = new Rooms();

    @Test
    void a_lesson_is_whole_at_every_stop() {
        Room room = rooms.open(SCREEN.width(), SCREEN.height());
        assertIsWhole("the library", room);
        Student student = Student.takes("hot-shard", room, Means.MOUSE);
        assertIsWhole("the beginning", room);
        student.speedsUp(2);
        student.onEveryStop(title -> assertIsWhole(title, room));
        student.playsUntil("Your turn");
        for (String producer : List.of("app", "campaign", "campaign-by-visitor")) {
            room.clickOnStage(Things.producer(producer));
            room.waitFor("Change it here");
            assertIsWhole(producer, room);
            room.pointAt("#burst");
        }
        room.press("Escape");
        room.clickOnStage(Things.application("counter"));
        room.pointAt("#add-worker");
        room.press("Escape");
        new Changes(room, Means.MOUSE).setRetention(48, true);
        room.press("v");
        room.waitForPart("#compare-go");
        assertIsWhole("the choice of futures", room);
        room.press("Escape", "question");
        room.waitForPart("#help-sheet");
        assertIsWhole("the keys", room);
        room.press("Escape");
        student.playsToTheEnd();
        assertIsWhole("the end", room);
    }

    /** The window lies on the screen, title bar and all; no control sticks out of its place; no words are cut short. */
    private static void assertIsWhole(String where, Room room) {
        Look look = room.waitUntil("the window is on the screen", seen -> SCREEN.holds(seen.window(), 0));
        List<String> bad = look.parts().stream()
                .filter(part -> !part.place().isEmpty())
                .filter(part -> sticksOut(part) || isCutShort(part))
                .map(part -> part.id() + " " + part.kind() + " “" + part.text() + "” drawn as “" + part.drawn()
                        + "” at " + part.place() + " in " + part.room())
                .toList();
        if (!bad.isEmpty()) {
            room.photograph("not-whole-" + where.replaceAll("\\W+", "-"));
        }
        assertEquals(List.of(), bad, where);
    }

    private static boolean sticksOut(Part part) {
        boolean across = part.place().x() < part.room().x() - SLACK
                || part.place().right() > part.room().right() + SLACK;
        return (part.takesKeys() || !part.text().isBlank())
                && (across || !part.scrolls() && !part.room().holds(part.place(), SLACK));
    }

    private static boolean isCutShort(Part part) {
        return part.place().width() > A_MARK
                && !part.kind().equals("ListCell")
                && !part.drawn().equals(part.text())
                && part.drawn().matches("(?s).*(…|\\.\\.\\.)\\s*");
    }
}
