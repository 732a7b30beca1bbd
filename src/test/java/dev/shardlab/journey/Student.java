package dev.shardlab.journey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.journey.room.Look;
import dev.shardlab.journey.room.Part;
import dev.shardlab.journey.room.Place;
import dev.shardlab.journey.room.Room;
import dev.shardlab.lesson.StudentAnswer;
import dev.shardlab.scenario.lesson.Prediction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A student alone with a lesson: reads, answers what is asked, goes on, and does what the lesson asks for. */
final class Student {

    /** Pixels on either side of the line of time, before it begins and after it ends. */
    private static final int LINE_MARGIN = 14;

    private final Room room;
    private final LessonKey key;
    private final Means means;
    private final List<Prediction> answered = new ArrayList<>();
    private Duration task = Duration.ZERO;
    private Duration returned = Duration.ofDays(365);
    private Consumer<String> looksAbout = _ -> {};

    private Student(Room room, LessonKey key, Means means) {
        this.room = room;
        this.key = key;
        this.means = means;
    }

    /** Takes a lesson from the library, which is shown. */
    static Student takes(String lesson, Room room, Means means) {
        LessonKey key = LessonKey.to(lesson);
        means.choose(room, lesson);
        room.waitUntil("the lesson is there", look -> look.title()
                .startsWith(key.scenario().title()));
        return new Student(room, key, means);
    }

    /** Looks about wherever the lesson stops. */
    void onEveryStop(Consumer<String> look) {
        looksAbout = look;
    }

    /** Plays on, so much faster: ten times for each. */
    void speedsUp(int times) {
        for (int i = 0; i < times; i++) {
            room.press("plus");
        }
    }

    /** Answers and goes on until the lesson waits at a step with these words in its title. */
    Look playsUntil(String title) {
        while (true) {
            Look look = waitsForAStop();
            if (look.part("#step-title")
                            .filter(step -> step.text().contains(title))
                            .isPresent()
                    && look.has("#step-go-on")) {
                task = look.clock().orElseThrow();
                return look;
            }
            assertTrue(!isAtTheEnd(look), () -> "The lesson ended before " + title + ": " + look.inWords());
            goesOn(look);
        }
    }

    /** Answers and goes on until the lesson is over. */
    Look playsToTheEnd() {
        while (true) {
            Look look = waitsForAStop();
            if (isAtTheEnd(look)) {
                return look;
            }
            goesOn(look);
        }
    }

    /** Steps back a moment, does something else there, and plays on. */
    void hasSecondThoughts(Runnable change) {
        Duration before = room.clock();
        room.press("Left");
        room.waitUntil(
                "it is a moment earlier",
                look -> look.clock().filter(now -> now.compareTo(before) < 0).isPresent());
        change.run();
        room.press("space");
        room.waitUntilTimeMoves(Duration.ofMillis(1));
    }

    /** Goes back to a step that has been told, in the future that the lesson has planned, by way of the step before it. */
    void goesBackTo(String title) {
        room.click("As planned");
        room.waitUntil("it stands", look -> !look.isPlaying());
        Look here = room.look();
        room.click("#step-before");
        Look before =
                room.waitUntil("the step before is there", look -> !look.clock().equals(here.clock()));
        if (!before.has("#step-go-on") && !before.has("#verdict-go-on")) {
            room.press("space");
        }
        playsUntil(title);
    }

    /** Clicks on the line of time where a time lies, or as near as the mouse comes. */
    void goesToTime(Duration time) {
        returned = time;
        Place line = room.waitForPart("#timeline").place();
        double part = (double) time.toMillis() / key.end().toMillis();
        int x = line.x() + LINE_MARGIN + (int) Math.round(part * (line.width() - 2 * LINE_MARGIN));
        room.clickAt(new Place(x, line.y() + LINE_MARGIN, 0, 0));
        Duration near = key.end().dividedBy(line.width() / 2);
        room.waitUntil("the clock shows about " + time, look -> look.clock()
                .filter(now -> now.minus(time).abs().compareTo(near) <= 0)
                .isPresent());
    }

    private Look waitsForAStop() {
        Look look = room.waitUntil(
                "the lesson wants something",
                now -> !now.isPlaying()
                        && (now.has("#question")
                                || now.has("#step-go-on")
                                || now.has("#verdict-go-on")
                                || isAtTheEnd(now)));
        looksAbout.accept(look.part("#clock").map(Part::text).orElse(""));
        return look;
    }

    private boolean isAtTheEnd(Look look) {
        return look.clock().filter(now -> now.compareTo(key.end()) >= 0).isPresent();
    }

    private void goesOn(Look look) {
        Optional<Prediction> asked = questionIn(look);
        if (asked.isPresent()) {
            answers(asked.get());
        } else {
            means.goOn(room);
        }
        room.waitUntil(
                "it goes on",
                now -> now.isPlaying() || isAtTheEnd(now) || !now.clock().equals(look.clock()));
    }

    private Optional<Prediction> questionIn(Look look) {
        return look.has("#question")
                ? key.scenario().predictions().stream()
                        .filter(asked -> !answered.contains(asked))
                        .filter(asked -> look.mentions(asked.question()))
                        .findFirst()
                : Optional.empty();
    }

    private void answers(Prediction asked) {
        StudentAnswer answer = key.answerTo(asked);
        means.answer(room, asked, answer);
        answered.add(asked);
    }

    /**
     * Sees in the ending that all goals were reached, and in the lesson's list what became of each answer; those to what was asked
     * before the task, and before the time to which one returned, were right.
     */
    void seesTheEnding(int goals) {
        Look look = room.waitUntil("the ending tells of " + goals + " goals", now -> now.part("#ending-sum")
                .filter(sum -> sum.text().contains(goals + " of " + goals + " goals reached"))
                .isPresent());
        for (Prediction asked : answered) {
            String line = look.part("#answered-" + asked.id()).map(Part::says).orElseGet(() -> verdictIn(look, asked));
            boolean first = asked.askAt().compareTo(task) < 0 && asked.askAt().compareTo(returned) < 0;
            assertTrue(
                    line.startsWith("Right.") || !first && !line.isEmpty() && !line.startsWith("Locked in"),
                    () -> asked.id() + ": " + line);
        }
    }

    /** The last answer has a card of its own. */
    private static String verdictIn(Look look, Prediction asked) {
        String heading = look.part("#verdict-heading").map(Part::text).orElse("");
        return look.mentions(asked.question()) && heading.endsWith("Right") ? "Right." : heading;
    }

    /** What was answered so far. */
    List<Prediction> answered() {
        return answered;
    }
}
