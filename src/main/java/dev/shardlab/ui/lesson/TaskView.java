package dev.shardlab.ui.lesson;

import dev.shardlab.exercise.Judgement;
import dev.shardlab.exercise.Judgement.Kind;
import dev.shardlab.live.Branch;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.lesson.Goal;
import dev.shardlab.scenario.lesson.Step;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.work.Work;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * The task one works on, while another step is told: who goes back to do something reads on what that was. Until its goals are
 * reached in any future.
 */
final class TaskView extends VBox {

    private final PlaySession session;
    private final Work work;
    private final Optional<Step> task;

    TaskView(PlaySession session, Work work) {
        super(6);
        this.session = session;
        this.work = work;
        boolean hasGoals = session.lesson().goals().stream().anyMatch(goal -> !goal.reachedByItself());
        task = session.lesson().steps().stream()
                .filter(step -> hasGoals && step.pause() && !step.at().isZero())
                .reduce((_, later) -> later);
        setId("task");
        getStyleClass().add("lab-card");
        Narration text = new Narration();
        text.show(task.map(Step::text).orElse(""));
        int number =
                task.map(step -> session.lesson().steps().indexOf(step) + 1).orElse(0);
        Label whence = LessonLabels.of(
                "Your task, from step " + number
                        + ". It stays here until it is done: you may go back and change something.",
                "lab-muted",
                "lab-small");
        whence.setId("task-whence");
        getChildren().addAll(whence, LessonLabels.of(task.map(Step::title).orElse(""), "lab-strong"), text);
        LessonLabels.showIf(false, this);
    }

    void write() {
        LessonLabels.showIf(
                session.question() == null && task.filter(this::isOpen).isPresent(), this);
    }

    private boolean isOpen(Step step) {
        VirtualTime at = session.shown().start().plus(step.at());
        Duration now = session.shown().time().since(session.shown().start());
        boolean isTold = session.lesson().stepAt(now).filter(step::equals).isPresent();
        return !isTold && !isOver(now, step) && !isReached() && !seenUntil().isBefore(at);
    }

    private boolean isOver(Duration now, Step step) {
        return now.compareTo(step.at()) > 0
                && session.lesson().goals().stream().map(Goal::at).allMatch(goal -> goal.compareTo(now) < 0);
    }

    private boolean isReached() {
        Judgement judged = work.worth().wholeProperty().get();
        return judged != null
                && judged.parts().stream()
                        .filter(part -> part.kind() == Kind.GOAL)
                        .allMatch(part -> part.credit() == 1);
    }

    private VirtualTime seenUntil() {
        return session.branches().all().stream()
                .map(Branch::shownUntil)
                .reduce(session.shown().time(), VirtualTime::latest);
    }
}
