package dev.shardlab.ui.lesson;

import dev.shardlab.lesson.GoalResult;
import dev.shardlab.words.page.ClockFace;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** One goal and how far it is. */
final class GoalView extends VBox {

    private static final PseudoClass HOLDS = PseudoClass.getPseudoClass("holds");
    private static final PseudoClass MISSED = PseudoClass.getPseudoClass("missed");

    private final ClockFace clock;
    private final Label heading = LessonLabels.of("", "lab-heading");
    private final Label text = LessonLabels.of("", "lab-text");
    private final ProgressBar bar = new ProgressBar(0);
    private final Label words = LessonLabels.of("", "lab-muted", "lab-small");

    GoalView(ClockFace clock) {
        super(7);
        this.clock = clock;
        getStyleClass().add("goal");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("goal-bar");
        getChildren().addAll(heading, text, bar, words);
    }

    void show(GoalResult result) {
        String kind = result.goal().reachedByItself() ? "See it happen" : "Goal";
        String at = clock.read(clock.start().plus(result.goal().at()));
        text.setText(result.goal().text());
        bar.setProgress(result.progress());
        bar.setAccessibleText(result.goal().text() + ": " + result.words());
        bar.pseudoClassStateChanged(HOLDS, result.isWell());
        bar.pseudoClassStateChanged(MISSED, isOver(result));
        words.setText(result.words());
        switch (result.status()) {
            case OPEN -> head(kind + ", looked at " + at, "lab-heading");
            case REACHED -> head("✓  " + kind + " reached", "lab-good");
            case MISSED -> head("✗  " + kind + " missed", "lab-warning");
            case TOO_LATE -> head("✗  Too late for this goal", "lab-warning");
        }
    }

    private static boolean isOver(GoalResult result) {
        return result.status() == GoalResult.Status.MISSED || result.status() == GoalResult.Status.TOO_LATE;
    }

    private void head(String said, String colour) {
        heading.setText(said);
        heading.getStyleClass().setAll("label", "lab-heading", colour);
    }
}
