package dev.shardlab.journey;

import dev.shardlab.journey.room.Room;
import dev.shardlab.journey.room.Rooms;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The power fails in the middle of a lesson, and the student goes on where it stopped. */
class GoingOnJourneyTest {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    /** What is kept is what was done; how far it was watched since is known only roughly. */
    private static final Duration ABOUT = Duration.ofSeconds(10);

    @RegisterExtension
    final Rooms rooms = new Rooms();

    /** A lesson in whose past something was changed, shown at some time on the branch. */
    private static Duration isInTheMiddle(Room room) {
        Student student = Student.takes("partition-keys", room, Means.MOUSE);
        student.speedsUp(2);
        student.playsUntil("Your turn");
        new Changes(room, Means.MOUSE).sendBurst("kiosk-west", 20);
        room.press("space");
        room.waitUntilTime("0:52");
        room.press("space");
        room.waitUntil("it stands", look -> !look.isPlaying());
        return room.clock();
    }

    private static void isGoneOnWith(Room room, Duration stopped) {
        room.waitUntil("the lesson is there again, about where it stopped", look -> look.clock()
                .filter(now -> now.minus(stopped).abs().compareTo(ABOUT) <= 0)
                .isPresent());
        if (!room.look().isPlaying()) {
            room.press("space");
        }
        room.waitUntilTimeMoves(A_SECOND);
        room.clickOnStage(Things.producer("kiosk-west"));
        room.waitUntil("what was done is done", look -> look.part("#inspector").isPresent() && look.has("20 records"));
    }

    @Test
    void in_the_library_after_kill_9() {
        Room room = rooms.open(1280, 720);
        Duration stopped = isInTheMiddle(room);
        room.killTheProgram();
        room.startAgain();
        room.waitForPart("#unfinished");
        room.waitFor("1 change");
        room.click("#go-on");
        isGoneOnWith(room, stopped);
    }

    @Test
    void by_the_launcher_s_own_decision_that_this_opens_a_window() throws IOException {
        Room room = rooms.open(1280, 720);
        Duration stopped = isInTheMiddle(room);
        room.killTheProgram();
        room.launchAgain("sessions", "--go-on", room.sessions().getLast());
        isGoneOnWith(room, stopped);
    }

    @Test
    void as_serve_offers_it_after_kill_9() {
        Room room = rooms.open(1280, 720);
        Duration stopped = isInTheMiddle(room);
        room.killTheProgram();
        room.startAgain("serve", "--window", "--port", "0");
        room.waitFor("A session was not closed: Partition keys and order");
        room.photograph("offered");
        room.click("Go on with it");
        isGoneOnWith(room, stopped);
    }
}
