package dev.shardlab.ui.lesson;

import dev.shardlab.lesson.GoalResult;
import dev.shardlab.lesson.GoalWatch;
import dev.shardlab.timeline.Timeline;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.words.page.ClockFace;
import java.util.List;
import javafx.scene.layout.VBox;

/** All goals of the lesson. */
final class GoalsView extends VBox {

    private final PlaySession session;
    private final List<GoalView> views;
    private Timeline watched;
    private GoalWatch watch;

    GoalsView(PlaySession session) {
        super(18);
        this.session = session;
        setId("goals");
        ClockFace clock = new ClockFace(session.start());
        views = session.lesson().goals().stream().map(_ -> new GoalView(clock)).toList();
        getChildren().addAll(views);
        watched = session.timeline();
        watch = session.lesson().watchGoals(watched);
        LessonLabels.showIf(!views.isEmpty(), this);
    }

    void write() {
        if (session.timeline() != watched) {
            watched = session.timeline();
            watch = session.lesson().watchGoals(watched);
        }
        List<GoalResult> results = watch.at(session.time());
        for (int i = 0; i < views.size(); i++) {
            views.get(i).show(results.get(i));
        }
    }
}
