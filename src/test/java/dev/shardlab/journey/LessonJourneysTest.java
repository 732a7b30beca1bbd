package dev.shardlab.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.journey.room.Room;
import dev.shardlab.journey.room.Rooms;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The lessons, each from the library to its end, by its own instructions. */
class LessonJourneysTest {

    @RegisterExtension
    final Rooms rooms = new Rooms();

    @Test
    void partition_keys_is_walked_to_its_end() {
        Room room = rooms.open(1280, 720);
        Student student = Student.takes("partition-keys", room, Means.MOUSE);
        student.speedsUp(2);
        student.playsUntil("Your turn");
        room.clickOnStage(Things.producer("kiosk-west"));
        room.fill("#burst", "20");
        room.click("Send");
        room.waitFor("Done: Send 20 records at once from kiosk-west");
        student.playsToTheEnd();
        room.waitFor("Goal reached");
        assertEquals(
                List.of("second-order", "share-of-shard-1", "share-of-shard-2"),
                student.answered().stream().map(asked -> asked.id()).toList());
    }
}
