package dev.shardlab.ui.lesson;

import dev.shardlab.lesson.GoalResult;
import dev.shardlab.lesson.GoalWatch;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.timeline.Timeline;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.words.ClockFace;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * All goals of the lesson. Going on in time costs what happened in between; going back means to look at all of it again, so
 * that waits until the playhead rests.
 */
final class GoalsView extends VBox {

    private final PlaySession session;
    private final List<GoalView> views;
    private final PauseTransition rest = new PauseTransition(Duration.millis(150));
    private Timeline watched;
    private GoalWatch watch;
    private VirtualTime reached;

    GoalsView(PlaySession session) {
        super(18);
        this.session = session;
        setId("goals");
        ClockFace clock = new ClockFace(session.start());
        views = session.lesson().goals().stream().map(_ -> new GoalView(clock)).toList();
        getChildren().addAll(views);
        watched = session.timeline();
        watch = session.lesson().watchGoals(watched);
        reached = session.start();
        rest.setOnFinished(_ -> look());
        Words.showIf(!views.isEmpty(), this);
    }

    void write() {
        if (views.isEmpty()) {
            return;
        }
        if (session.timeline() != watched) {
            watched = session.timeline();
            watch = session.lesson().watchGoals(watched);
            look();
        } else if (session.time().isBefore(reached)) {
            rest.playFromStart();
        } else {
            look();
        }
    }

    private void look() {
        reached = session.time();
        List<GoalResult> results = watch.at(reached);
        for (int i = 0; i < views.size(); i++) {
            views.get(i).show(results.get(i));
        }
    }
}
