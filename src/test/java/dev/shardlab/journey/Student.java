package dev.shardlab.journey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.journey.room.Look;
import dev.shardlab.journey.room.Room;
import dev.shardlab.lesson.StudentAnswer;
import dev.shardlab.scenario.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A student alone with a lesson: reads, answers what is asked, goes on, and does what the lesson asks for. */
final class Student {

    private final Room room;
    private final LessonKey key;
    private final Means means;
    private final List<Prediction> answered = new ArrayList<>();

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

    private Look waitsForAStop() {
        return room.waitUntil(
                "the lesson wants something",
                look -> !look.isPlaying() && (look.has("#question") || look.has("#step-go-on") || isAtTheEnd(look)));
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
                        .filter(asked -> look.mentions(asked.question()))
                        .findFirst()
                : Optional.empty();
    }

    private void answers(Prediction asked) {
        StudentAnswer answer = key.answerTo(asked);
        means.answer(room, asked, answer);
        answered.add(asked);
    }

    /** What was answered so far. */
    List<Prediction> answered() {
        return answered;
    }
}
