package dev.shardlab.ui.transport;

import dev.shardlab.ui.session.EqualSteps;
import dev.shardlab.ui.session.Marks;
import dev.shardlab.ui.session.Shown;
import dev.shardlab.words.page.Amounts;
import java.util.Locale;
import javafx.scene.control.Label;

/** How many steps of the chosen kind lie between the start and the time shown. */
final class StepCount extends Label {

    private final Shown shown;
    private final Marks marks;
    private final EqualSteps steps;

    StepCount(Shown shown, Marks marks, EqualSteps steps) {
        this.shown = shown;
        this.marks = marks;
        this.steps = steps;
        setId("step-count-so-far");
        getStyleClass().addAll("lab-muted", "lab-small");
        shown.revisionProperty().subscribe(_ -> write());
        marks.revisionProperty().subscribe(_ -> write());
        steps.kindProperty().subscribe(_ -> write());
        steps.searchingProperty().subscribe(_ -> write());
    }

    private void write() {
        setText(steps.searchingProperty().get() ? "looking for it …" : words());
    }

    private String words() {
        return switch (steps.kindProperty().get()) {
            case EVENT -> numbered("event", shown.position());
            case RECORD -> Amounts.records(shown.state().totals().put()) + " stored";
            case NOTABLE -> numbered("mark", marks());
            case SECOND -> numbered("second", shown.time().since(shown.start()).toSeconds());
        };
    }

    private long marks() {
        return marks.visible().stream()
                .filter(run -> !run.first().at().isAfter(shown.time()))
                .count();
    }

    private static String numbered(String word, long number) {
        return String.format(Locale.ROOT, "%s %,d", word, number);
    }
}
