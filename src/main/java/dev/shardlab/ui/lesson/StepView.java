package dev.shardlab.ui.lesson;

import dev.shardlab.lesson.Lesson;
import dev.shardlab.lesson.Told;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.lesson.Step;
import dev.shardlab.timeline.Timeline;
import dev.shardlab.ui.session.PlaySession;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The narration at the time shown, and buttons to the steps before and after it. */
final class StepView extends VBox {

    private final PlaySession session;
    private final Label count = LessonLabels.of("", "lab-heading");
    private final Label title = LessonLabels.of("", "lab-title");
    private final Label summary = LessonLabels.of("", "lab-muted", "lab-small");
    private final Narration text = new Narration();
    private final Button before = new Button("‹");
    private final Button after = new Button("›");
    private final Button goOn = new Button("Go on");
    private final PlanNotesView planNotes;
    private int number = -1;
    private boolean justTold;
    private @Nullable Timeline telling;

    StepView(PlaySession session) {
        super(8);
        this.session = session;
        setAccessibleRole(AccessibleRole.TEXT);
        count.setId("step-count-in-lesson");
        title.setId("step-title");
        text.setId("step-text");
        before.setId("step-before");
        before.setAccessibleText("Step before");
        before.setOnAction(_ -> toStepBefore());
        after.setId("step-after");
        after.setAccessibleText("Next step");
        after.setOnAction(_ -> toStepAfter());
        for (Button button : List.of(before, after)) {
            button.getStyleClass().addAll("lab-plain", "step-button");
            button.setMinWidth(USE_PREF_SIZE);
        }
        goOn.setId("step-go-on");
        goOn.getStyleClass().addAll("lab-primary", "lesson-go-on");
        goOn.setOnAction(_ -> session.transport().play());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(2, count, space, before, after);
        head.setAlignment(Pos.CENTER_LEFT);
        summary.setText(session.scenario().summary());
        planNotes = new PlanNotesView(session.lesson(), session.shown());
        getChildren().addAll(head, summary, title, text, planNotes, goOn);
    }

    private Lesson lesson() {
        return session.lesson();
    }

    void write() {
        int now = lesson().stepNumberAt(
                        session.shown().time().since(session.shown().start()));
        if (now != number || session.shown().timeline() != telling) {
            justTold = now != number;
            number = now;
            telling = session.shown().timeline();
            tell(now == 0 ? null : lesson().tell(lesson().steps().get(now - 1), telling));
        }
        Step told = number == 0 ? null : lesson().steps().get(number - 1);
        boolean waits = told != null && session.pages().rest().isAt(told);
        LessonLabels.showIf(waits && session.question() == null, goOn);
        planNotes.write();
    }

    private void tell(@Nullable Told step) {
        int steps = lesson().steps().size();
        count.setText(steps == 0 ? "Lesson" : "Step " + Math.max(1, number) + " of " + steps);
        title.setText(step == null ? session.scenario().title() : step.title());
        text.show(step == null ? "" : step.text());
        LessonLabels.showIf(number <= 1 && !summary.getText().isEmpty(), summary);
        setAccessibleText(count.getText() + ". " + title.getText() + ". " + text.getAccessibleText());
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        requestLayout();
        before.setDisable(number <= 1);
        after.setDisable(number >= steps);
    }

    private VirtualTime timeOf(Step step) {
        return session.shown().start().plus(step.at());
    }

    private void toStepBefore() {
        session.transport().pause();
        session.transport().seek(timeOf(lesson().steps().get(number - 2)));
    }

    /** A question that comes first is not passed over. */
    private void toStepAfter() {
        session.transport().moveOnTo(timeOf(lesson().steps().get(number)));
    }

    /** Who went on is to read what is told now, wherever the button was that he pressed. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (justTold && getScene() != null) {
            justTold = false;
            ScrollTo.show(this);
        }
    }
}
