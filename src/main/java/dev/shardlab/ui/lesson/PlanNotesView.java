package dev.shardlab.ui.lesson;

import dev.shardlab.lesson.Lesson;
import dev.shardlab.lesson.PlanNote;
import dev.shardlab.ui.session.Shown;
import dev.shardlab.words.page.ClockFace;
import java.util.List;
import javafx.scene.layout.VBox;

/** What the plan is about to undo of the student's own, and what it has just undone: said before and when it happens. */
final class PlanNotesView extends VBox {

    private final Lesson lesson;
    private final Shown shown;
    private List<PlanNote> written = List.of();

    PlanNotesView(Lesson lesson, Shown shown) {
        super(6);
        this.lesson = lesson;
        this.shown = shown;
        setId("plan-notes");
        getStyleClass().add("lab-card");
        LessonLabels.showIf(false, this);
    }

    void write() {
        List<PlanNote> now = lesson.planNotes(shown.timeline(), shown.time(), shown.state());
        if (now.equals(written)) {
            return;
        }
        written = now;
        getChildren()
                .setAll(now.stream()
                        .map(note -> LessonLabels.of(sentence(note), "lab-text", "lab-small"))
                        .toList());
        LessonLabels.showIf(!now.isEmpty(), this);
    }

    private String sentence(PlanNote note) {
        String clock = new ClockFace(shown.start()).read(shown.start().plus(note.at()));
        return note.ahead() ? "At " + clock + " " + note.words() + "." : note.words();
    }
}
