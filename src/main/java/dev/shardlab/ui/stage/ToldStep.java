package dev.shardlab.ui.stage;

import dev.shardlab.lesson.Told;
import dev.shardlab.scenario.lesson.Step;
import dev.shardlab.timeline.Timeline;
import dev.shardlab.ui.session.PlaySession;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The step that is told at the time shown, as it is told in the future shown; looked up once for each. */
final class ToldStep {

    private final PlaySession session;
    private @Nullable Step step;
    private @Nullable Timeline timeline;
    private @Nullable Told told;

    ToldStep(PlaySession session) {
        this.session = session;
    }

    /** Null before the first step. */
    @Nullable
    Told now() {
        Step present =
                session.lesson().stepAt(session.time().since(session.start())).orElse(null);
        if (!Objects.equals(present, step) || session.timeline() != timeline) {
            step = present;
            timeline = session.timeline();
            told = present == null ? null : session.lesson().tell(present, session.timeline());
        }
        return told;
    }
}
