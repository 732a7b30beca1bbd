package dev.shardlab.journey;

import dev.shardlab.journey.room.Room;
import dev.shardlab.journey.room.Rooms;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The lessons, each from the library to its end, by its own instructions; and at its task with second thoughts first: a moment
 * back, something else, and on.
 */
class LessonJourneysTest {

    @RegisterExtension
    final Rooms rooms = new Rooms();

    private Room room;
    private Student student;
    private Changes change;

    private void takes(String lesson, Means means, int speedUps) {
        room = rooms.open(1280, 720);
        change = new Changes(room, means);
        student = Student.takes(lesson, room, means);
        student.speedsUp(speedUps);
    }

    @Test
    void partition_keys() {
        takes("partition-keys", Means.MOUSE, 2);
        student.playsUntil("Your turn");
        student.hasSecondThoughts(() -> change.sendBurst("kiosk-south", 20));
        student.goesBackTo("Your turn");
        change.sendBurst("kiosk-west", 20);
        student.playsToTheEnd();
        student.seesTheEnding(1);
    }

    @Test
    void queue_or_log() {
        takes("queue-or-log", Means.MOUSE, 2);
        student.playsUntil("Your turn");
        student.hasSecondThoughts(() -> change.setVisibilityTimeout("orders", 1));
        student.goesBackTo("Your turn");
        change.setVisibilityTimeout("orders", 12);
        student.playsToTheEnd();
        student.seesTheEnding(1);
    }

    @Test
    void firehose_buffering() {
        takes("firehose-buffering", Means.MOUSE, 2);
        student.playsUntil("Your turn");
        student.hasSecondThoughts(() -> change.setBufferInterval("orders-to-lake", 20));
        student.goesBackTo("Your turn");
        change.setBufferInterval("orders-to-lake", 60);
        student.playsToTheEnd();
        student.seesTheEnding(1);
    }

    @Test
    void hot_shard() {
        takes("hot-shard", Means.KEYBOARD, 2);
        change = new Changes(room, Means.MOUSE);
        student.playsUntil("Your turn");
        student.hasSecondThoughts(() -> change.setRate("campaign", "900"));
        student.goesBackTo("Your turn");
        change.setRate("campaign", "0");
        change.setRate("campaign-by-visitor", "1400");
        student.playsToTheEnd();
        student.seesTheEnding(1);
    }

    @Test
    void resharding() {
        takes("resharding", Means.MOUSE, 2);
        student.playsUntil("Your turn");
        student.hasSecondThoughts(() -> change.setRate("tram", "2"));
        student.goesBackTo("Your turn");
        change.asksForAShardLess();
        student.playsToTheEnd();
        student.seesTheEnding(1);
    }

    @Test
    void applications() {
        takes("applications", Means.MOUSE, 2);
        student.playsUntil("Your turn");
        student.hasSecondThoughts(() -> change.setRate("greenhouse", "2"));
        student.goesBackTo("Your turn");
        change.addWorker("archive");
        change.addWorker("archive");
        student.playsToTheEnd();
        student.seesTheEnding(1);
    }

    @Test
    void retention() {
        takes("retention", Means.KEYBOARD, 2);
        change = new Changes(room, Means.MOUSE);
        student.playsUntil("Your turn");
        student.hasSecondThoughts(() -> change.addWorker("archive"));
        student.goesBackTo("Your turn");
        change.setRetention(96, true);
        change.addWorker("archive");
        student.playsToTheEnd();
        student.seesTheEnding(2);
    }

    /** No hand on the mouse from the library to the ending: chosen, answered, gone back, changed and gone on by keys. */
    @Test
    void retention_by_keyboard_alone() {
        takes("retention", Means.KEYBOARD, 2);
        student.playsUntil("Your turn");
        student.hasSecondThoughts(() -> {
            change.setRetention(96, true);
            room.press("Escape");
        });
        student.playsUntil("Your turn");
        change.addWorker("archive");
        room.press("Escape");
        student.playsToTheEnd();
        student.seesTheEnding(2);
        room.tabTo("#ending-save");
        room.photograph("by-keyboard-alone");
    }

    @Test
    void two_futures() {
        takes("two-futures", Means.MOUSE, 2);
        student.playsUntil("Your turn");
        student.goesToTime(Duration.ofHours(40));
        change.setRetention(24, false);
        change.addWorker("audit");
        room.press("space");
        student.playsUntil("Your turn");
        room.press("v");
        room.waitForPart("#compare-setting");
        room.press("Return");
        room.waitForPart("#other-stage");
        room.waitFor("audit");
        room.photograph("two-futures");
        room.click("#leave-comparison");
        student.playsToTheEnd();
        student.seesTheEnding(1);
    }

    @Test
    void own_log() {
        takes("own-log", Means.MOUSE, 2);
        student.playsUntil("Your turn");
        student.hasSecondThoughts(() -> change.addWorker("visits"));
        student.goesBackTo("Your turn");
        change.split("weblog", 3);
        student.playsToTheEnd();
        student.seesTheEnding(1);
    }
}
