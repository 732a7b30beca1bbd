package dev.shardlab.ui.lesson;

import dev.shardlab.lesson.GoalResult;
import dev.shardlab.lesson.GoalWatch;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.timeline.Timeline;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.words.page.ClockFace;
import java.time.Duration;
import java.util.List;
import javafx.scene.layout.VBox;

/** The goals of the lesson, each from its task on. */
final class GoalsView extends VBox {

    private final PlaySession session;
    private final List<GoalView> views;
    private VirtualTime seen;
    private Timeline watched;
    private GoalWatch watch;

    GoalsView(PlaySession session) {
        super(18);
        this.session = session;
        setId("goals");
        ClockFace clock = new ClockFace(session.shown().start());
        views = session.lesson().goals().stream().map(_ -> new GoalView(clock)).toList();
        getChildren().addAll(views);
        seen = session.shown().start();
        watched = session.shown().timeline();
        watch = session.lesson().watchGoals(watched);
        LessonLabels.showIf(false, this);
    }

    void write() {
        if (session.shown().timeline() != watched) {
            watched = session.shown().timeline();
            watch = session.lesson().watchGoals(watched);
        }
        List<GoalResult> results = watch.at(session.shown().time());
        seen = VirtualTime.latest(seen, Seen.until(session));
        Duration told = seen.since(session.shown().start());
        boolean anyTold = false;
        for (int i = 0; i < views.size(); i++) {
            GoalResult result = results.get(i);
            boolean isTold = session.lesson().toldFrom(result.goal()).compareTo(told) <= 0;
            anyTold |= isTold;
            LessonLabels.showIf(isTold, views.get(i));
            views.get(i).show(result);
        }
        LessonLabels.showIf(anyTold, this);
    }
}
