package dev.shardlab.ui.lesson;

import dev.shardlab.lesson.PlanNote;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.words.page.ClockFace;
import java.util.List;
import javafx.scene.layout.VBox;

/** What the plan is about to undo of the student's own, and what it has just undone: said before and when it happens. */
final class PlanNotesView extends VBox {

    private final PlaySession session;
    private List<PlanNote> shown = List.of();

    PlanNotesView(PlaySession session) {
        super(6);
        this.session = session;
        setId("plan-notes");
        getStyleClass().add("lab-card");
        LessonLabels.showIf(false, this);
    }

    void write() {
        List<PlanNote> now = session.lesson().planNotes(session.timeline(), session.time(), session.state());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        getChildren()
                .setAll(now.stream()
                        .map(note -> LessonLabels.of(sentence(note), "lab-text", "lab-small"))
                        .toList());
        LessonLabels.showIf(!now.isEmpty(), this);
    }

    private String sentence(PlanNote note) {
        String clock = new ClockFace(session.start()).read(session.start().plus(note.at()));
        return note.ahead() ? "At " + clock + " " + note.words() + "." : note.words();
    }
}
