package dev.shardlab.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.journey.room.Room;
import dev.shardlab.journey.room.Rooms;
import dev.shardlab.journey.room.Terminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An assistant gets the works of thirty students, three of them broken on their way, and grades them from the command line. */
class GradingJourneyTest {

    private static final int STUDENTS = 30;

    @RegisterExtension
    final Rooms rooms = new Rooms();

    @Test
    void thirty_submissions_are_graded_and_three_that_are_broken_have_their_reasons(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path works = Files.createDirectory(folder.resolve("works"));
        byte[] work = aStudentSavesHisWork();
        for (int i = 1; i <= STUDENTS; i++) {
            Files.write(works.resolve("work-%02d.json".formatted(i)), asItArrives(i, work));
        }

        Terminal.Ending ending =
                Terminal.run(folder, "grade", "scenarios/partition-keys.json", works.toString(), "--report", "csv");

        List<String> rows = ending.out().lines().toList();
        assertEquals(1 + STUDENTS, rows.size(), ending.out() + ending.err());
        List<String> graded = rows.stream().filter(row -> row.contains(",yes,")).toList();
        List<String> broken = rows.stream().filter(row -> row.contains(",no,")).toList();
        assertEquals(STUDENTS - 3, graded.size(), ending.out());
        assertTrue(
                graded.stream().allMatch(row -> row.contains("Ada Lovelace") && row.contains(",4,4,100,")),
                graded.toString());
        assertEquals(
                List.of("work-07.json", "work-19.json", "work-28.json"),
                broken.stream().map(row -> row.substring(0, row.indexOf(','))).toList());
        assertEquals(1, ending.status(), ending.err());
    }

    /** One breaks off in the middle, one was changed by somebody's editor, one is something else. */
    private static byte[] asItArrives(int student, byte[] work) {
        return switch (student) {
            case 7 -> Arrays.copyOf(work, work.length / 2);
            case 19 ->
                new String(work, StandardCharsets.UTF_8)
                        .replace("Ada Lovelace", "Ada L.")
                        .getBytes(StandardCharsets.UTF_8);
            case 28 -> "my homework".getBytes(StandardCharsets.UTF_8);
            default -> work;
        };
    }

    private byte[] aStudentSavesHisWork() throws IOException {
        Room room = rooms.open(1280, 720);
        Student student = Student.takes("partition-keys", room, Means.MOUSE);
        student.speedsUp(2);
        student.playsUntil("Your turn");
        new Changes(room, Means.MOUSE).sendBurst("kiosk-west", 20);
        student.playsToTheEnd();
        room.click("#ending-save");
        room.fill("#work-name", "Ada Lovelace");
        room.click("#work-save");
        byte[] work = Files.readAllBytes(room.savesAsProposed());
        room.photograph("saved");
        return work;
    }
}
