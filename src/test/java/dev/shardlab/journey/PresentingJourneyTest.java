package dev.shardlab.journey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.journey.room.Look;
import dev.shardlab.journey.room.Place;
import dev.shardlab.journey.room.Room;
import dev.shardlab.journey.room.Rooms;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A lecturer in front of a projector of 1280 by 720 pixels with nothing in the hand but a clicker. */
class PresentingJourneyTest {

    private static final int MOST_PAGES = 60;
    private static final double LEAST_OF_THE_HEIGHT = 0.7;
    private static final double LEAST_BESIDE_AN_ANSWER = 0.6;
    private static final double BLACK = 8;
    private static final String END = "Page↓ leads to the library";
    private static final List<String> LESSONS = List.of(
            "partition-keys",
            "queue-or-log",
            "hot-shard",
            "resharding",
            "applications",
            "retention",
            "two-futures",
            "own-log");

    @RegisterExtension
    final Rooms rooms = new Rooms();

    @Test
    void a_lesson_is_taught_by_clicker_alone() {
        Room room = rooms.open(
                1280,
                720,
                "play",
                Path.of("scenarios", "resharding.json").toAbsolutePath().toString());
        Duration end = LessonKey.to("resharding").end();
        room.waitFor("Taxis on two shards");

        room.press("F5");
        room.waitUntil(
                "it fills the screen",
                look -> look.windows().getFirst().fullScreen()
                        && look.part("#stage").orElseThrow().place().width() == 1280);
        assertStageIsLarge(room);
        room.photograph("begun");

        int pages = 0;
        for (Look look = room.look(); look.clock().orElseThrow().compareTo(end) < 0; look = room.look()) {
            assertTrue(++pages < MOST_PAGES, "The clicker does not lead to the end.");
            turnsThePage(room, look);
            assertStageIsLarge(room);
            if (pages == 3) {
                goesBackAndOn(room);
                isBlankForAWhile(room, "b");
                isBlankForAWhile(room, "period");
            }
        }
        room.photograph("end");
    }

    /** The mouse only takes the lesson from the library; its end page leads back there. */
    @Test
    void every_lesson_is_led_by_clicker_alone_from_its_first_page_to_the_last_and_back_to_the_library() {
        Room room = rooms.open(1280, 720);
        for (String lesson : LESSONS) {
            room.click("#tile-" + lesson);
            room.waitUntil("the lesson is there", look -> look.title()
                    .startsWith(LessonKey.to(lesson).scenario().title()));
            room.press("F5");
            room.waitUntil(
                    "it fills the screen", look -> look.windows().getFirst().fullScreen());
            int pages = 0;
            while (!room.look().mentions(END)) {
                assertTrue(++pages < MOST_PAGES, "The clicker does not lead to the end of " + lesson + ".");
                Look before = room.look();
                room.press("Next");
                room.waitUntil(
                        "the page is turned in " + lesson,
                        look -> !look.clock().equals(before.clock()) || look.mentions(END));
                if (room.look().isPlaying()) {
                    room.press("Next");
                }
                room.waitUntil("it rests", look -> !look.isPlaying());
            }
            room.photograph("end-of-" + lesson);
            // What is pressed as the end comes leads nowhere.
            room.pressUntil("Next", "the library is there", look -> look.has("#tile-" + lesson));
        }
        // From the library on too: one is chosen and opened with the clicker, and stands before the hall again.
        room.press("Next");
        room.press("F5");
        room.waitUntil(
                "the next one fills the screen",
                look -> look.windows().getFirst().fullScreen());
    }

    /** To the next page; where the experiment plays on to it, one waits, as the room does. */
    private static void turnsThePage(Room room, Look before) {
        room.press("Next");
        room.waitUntil("the page is turned", look -> !look.clock().equals(before.clock()));
        if (room.look().isPlaying()) {
            room.press("Next");
        }
        room.waitUntil("it rests", look -> !look.isPlaying());
    }

    private static void goesBackAndOn(Room room) {
        Look here = room.look();
        room.press("Prior");
        room.waitUntil("the page before is there", look -> isBefore(look, here));
        turnsThePage(room, room.look());
    }

    private static boolean isBefore(Look look, Look other) {
        return look.clock().orElseThrow().compareTo(other.clock().orElseThrow()) < 0;
    }

    private static void isBlankForAWhile(Room room, String key) {
        double before = room.brightness();
        room.press(key);
        room.waitUntil("the screen is black", _ -> room.brightness() < BLACK);
        room.press(key);
        room.waitUntil("the screen is back", _ -> room.brightness() > before / 2);
    }

    private static void assertStageIsLarge(Room room) {
        Place stage = room.waitForPart("#stage").shown();
        double least = room.look().has("#verdict") ? LEAST_BESIDE_AN_ANSWER : LEAST_OF_THE_HEIGHT;
        assertTrue(stage.height() >= least * 720, () -> "The stage has only " + stage.height() + " of 720 pixels.");
    }
}
