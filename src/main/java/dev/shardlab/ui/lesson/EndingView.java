package dev.shardlab.ui.lesson;

import dev.shardlab.exercise.Judgement;
import dev.shardlab.exercise.Judgement.Kind;
import dev.shardlab.exercise.Judgement.Part;
import dev.shardlab.exercise.StudentCopy;
import dev.shardlab.lesson.Stop;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.lesson.Goal;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.work.Work;
import dev.shardlab.words.page.Amounts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The end of a lesson: what was right, which goals were reached and why, what is left, and what comes next. It comes when the end
 * of the experiment has been seen, or when the student says to be done, and it stays.
 */
final class EndingView extends VBox {

    private final PlaySession session;
    private final Work work;
    private final Button done = new Button("I am done");
    private final VBox card = new VBox(10);
    private final Label sum = LessonLabels.of("", "lab-strong");
    private final VBox goals = new VBox(8);
    private final Button open = new Button();
    private final Button next = new Button();
    private final VirtualTime lastStop;
    private boolean ended;
    private boolean justEnded;
    private boolean atEnd;
    private int worked = -1;
    private @Nullable Judgement told;

    EndingView(PlaySession session, Work work) {
        super(10);
        this.session = session;
        this.work = work;
        lastStop = session.lesson().stops().stream()
                .map(Stop::at)
                .reduce((_, later) -> later)
                .map(session.shown().start()::plus)
                .orElseGet(() -> session.pages().rest().end());
        setId("ending");
        done.setId("done");
        done.setOnAction(_ -> end());
        card.getStyleClass().add("lab-card");
        sum.setId("ending-sum");
        goals.setId("ending-goals");
        open.setId("ending-open");
        open.setOnAction(_ -> session.questions().firstOpen().ifPresent(session.transport()::seek));
        next.setId("next-lesson");
        next.getStyleClass().add("lab-primary");
        next.setOnAction(_ -> {
            Work.Next lesson = work.nextProperty().get();
            if (lesson != null) {
                lesson.open().run();
            }
        });
        Button save = new Button("Save my work");
        save.setId("ending-save");
        save.setOnAction(_ -> work.ask());
        Button again = new Button("Start over");
        again.setId("ending-again");
        again.setOnAction(_ -> work.startOver());
        for (Button button : new Button[] {open, next}) {
            button.setWrapText(true);
            button.setMinHeight(USE_PREF_SIZE);
        }
        card.getChildren()
                .addAll(
                        LessonLabels.of("The end of the lesson", "lab-title"),
                        sum,
                        goals,
                        open,
                        next,
                        new FlowPane(8, 8, save, again));
        getChildren().addAll(done, card);
        LessonLabels.showIf(false, card, this);
        work.nextProperty().subscribe(_ -> write());
    }

    private boolean isTold() {
        return !session.lesson().stops().isEmpty() || !session.lesson().goals().isEmpty();
    }

    private void end() {
        ended = true;
        justEnded = true;
        work.endedProperty().set(true);
        write();
        requestLayout();
    }

    void write() {
        if (!isTold()) {
            return;
        }
        boolean asked = session.question() != null;
        boolean wasAtEnd = atEnd;
        atEnd = !asked
                && !session.shown().time().isBefore(session.pages().rest().end());
        if (!ended && atEnd) {
            end();
            return;
        }
        if (atEnd && !wasAtEnd) {
            // Who comes to the end once more is shown once more what he came to.
            justEnded = true;
            requestLayout();
        }
        boolean mayBeDone = !ended && !asked && session.shown().time().isAfter(lastStop);
        LessonLabels.showIf(mayBeDone, done);
        LessonLabels.showIf(ended && !asked, card);
        LessonLabels.showIf(mayBeDone || (ended && !asked), this);
        if (ended) {
            judge();
            tell();
        }
    }

    /** Anew whenever something was answered or done since. */
    private void judge() {
        int now = work.amount();
        if (now != worked) {
            worked = now;
            work.worth().judgeWhole();
        }
    }

    private void tell() {
        Judgement judgement = work.worth().wholeProperty().get();
        Work.Next lesson = work.nextProperty().get();
        next.setText(lesson == null ? "" : "Next: " + lesson.title());
        LessonLabels.showIf(lesson != null, next);
        long unanswered = session.lesson().predictions().stream()
                .filter(prediction -> session.questions().given().stream()
                        .noneMatch(given -> given.counts() && given.question().equals(prediction.id())))
                .count();
        open.setText(
                unanswered == 1 ? "To the question that is open" : "To the first of " + unanswered + " open questions");
        LessonLabels.showIf(unanswered > 0 && session.questions().firstOpen().isPresent(), open);
        if (judgement == null) {
            sum.setText("Looking at what you did…");
        } else if (!judgement.equals(told)) {
            // What is told makes it longer, and with it what was in view goes out of it.
            justEnded |= told == null || atEnd;
            told = judgement;
            sum.setText(
                    StudentCopy.is(session.scenario())
                            ? "Your answers are locked in. Save your work: your teacher's file judges it."
                            : words(judgement));
            goals.getChildren().clear();
            judgement.parts().stream()
                    .filter(part -> part.kind() == Kind.GOAL && !StudentCopy.is(session.scenario()))
                    .forEach(part -> goals.getChildren().add(goal(part)));
        }
    }

    private static String words(Judgement judgement) {
        return counted(judgement, Kind.QUESTION, "questions right")
                + counted(judgement, Kind.GOAL, "goals reached")
                + Amounts.number(judgement.points()) + " of " + Amounts.number(judgement.possible()) + " points.";
    }

    private static String counted(Judgement judgement, Kind kind, String what) {
        var parts =
                judgement.parts().stream().filter(part -> part.kind() == kind).toList();
        long whole = parts.stream().filter(part -> part.credit() == 1).count();
        return parts.isEmpty() ? "" : whole + " of " + parts.size() + " " + what + ", ";
    }

    private VBox goal(Part part) {
        String text = session.lesson().goals().stream()
                .filter(goal -> goal.id().equals(part.id()))
                .map(Goal::text)
                .findFirst()
                .orElse(part.id());
        boolean reached = part.credit() == 1;
        return new VBox(
                4,
                LessonLabels.of((reached ? "✓  " : "✗  ") + text, reached ? "lab-good" : "lab-warning"),
                LessonLabels.of(part.reason(), "lab-muted", "lab-small"));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (justEnded && getScene() != null) {
            justEnded = false;
            ScrollTo.show(this);
        }
    }
}
