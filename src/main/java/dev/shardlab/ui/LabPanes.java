package dev.shardlab.ui;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.ui.charts.ChartStrip;
import dev.shardlab.ui.futures.TwoFutures;
import dev.shardlab.ui.inspector.InspectorPane;
import dev.shardlab.ui.lesson.LessonCaption;
import dev.shardlab.ui.lesson.LessonPane;
import dev.shardlab.ui.live.LiveEndpoint;
import dev.shardlab.ui.live.LivePane;
import dev.shardlab.ui.live.LiveSwitch;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.shell.Background;
import dev.shardlab.ui.shell.Panes;
import dev.shardlab.ui.theme.Theme;
import dev.shardlab.ui.transcript.TranscriptPane;
import dev.shardlab.ui.work.Work;
import dev.shardlab.words.ItemCards;
import java.time.InstantSource;
import javafx.beans.value.ObservableValue;

/** Which panes stand round the stage. */
final class LabPanes {

    private LabPanes() {}

    /** Panes for a session that nobody can get to from outside. */
    static Panes of(TwoFutures futures, ObservableValue<Theme> theme) {
        return of(futures, theme, LiveEndpoint.Opening.NONE);
    }

    static Panes of(TwoFutures futures, ObservableValue<Theme> theme, LiveEndpoint.Opening opening) {
        return of(futures, theme, new LiveSwitch(futures.session().live(), opening));
    }

    static Panes of(TwoFutures futures, ObservableValue<Theme> theme, LiveSwitch live) {
        PlaySession session = futures.session();
        Work work = new Work(session, futures.files(), InstantSource.system(), Background::run);
        LessonPane lesson = new LessonPane(session, work);
        return new Panes(
                lesson,
                new LessonCaption(lesson, session),
                new TranscriptPane(session),
                new InspectorPane(session, theme),
                new ChartStrip(futures, theme),
                fact -> words(fact, session),
                live,
                new LivePane(session, live),
                work);
    }

    private static String words(StageItem fact, PlaySession session) {
        return new ItemCards(session.shown().log(), session.shown().start())
                .inShort(fact, session.shown().state(), session.shown().time());
    }
}
