package dev.shardlab.ui.stage;

import dev.shardlab.lesson.Lesson;
import dev.shardlab.lesson.Told;
import dev.shardlab.scenario.lesson.Step;
import dev.shardlab.timeline.Timeline;
import dev.shardlab.ui.session.Shown;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The step that is told at the time shown, as it is told in the future shown; looked up once for each. */
final class ToldStep {

    private final Lesson lesson;
    private final Shown shown;
    private @Nullable Step step;
    private @Nullable Timeline timeline;
    private @Nullable Told told;

    ToldStep(Lesson lesson, Shown shown) {
        this.lesson = lesson;
        this.shown = shown;
    }

    /** Null before the first step. */
    @Nullable
    Told now() {
        Step present = lesson.stepAt(shown.time().since(shown.start())).orElse(null);
        if (!Objects.equals(present, step) || shown.timeline() != timeline) {
            step = present;
            timeline = shown.timeline();
            told = present == null ? null : lesson.tell(present, shown.timeline());
        }
        return told;
    }
}
