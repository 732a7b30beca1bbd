package dev.shardlab.ui.transport;

import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.words.page.Amounts;
import java.util.Locale;
import javafx.scene.control.Label;

/** How many steps of the chosen kind lie between the start and the time shown. */
final class StepCount extends Label {

    private final PlaySession session;

    StepCount(PlaySession session) {
        this.session = session;
        setId("step-count-so-far");
        getStyleClass().addAll("lab-muted", "lab-small");
        session.shown().revisionProperty().subscribe(_ -> write());
        session.marks().revisionProperty().subscribe(_ -> write());
        session.steps().kindProperty().subscribe(_ -> write());
        session.steps().searchingProperty().subscribe(_ -> write());
    }

    private void write() {
        setText(session.steps().searchingProperty().get() ? "looking for it …" : words());
    }

    private String words() {
        return switch (session.steps().kindProperty().get()) {
            case EVENT -> numbered("event", session.shown().position());
            case RECORD -> Amounts.records(session.shown().state().totals().put()) + " stored";
            case NOTABLE -> numbered("mark", marks());
            case SECOND ->
                numbered(
                        "second",
                        session.shown().time().since(session.shown().start()).toSeconds());
        };
    }

    private long marks() {
        return session.marks().visible().stream()
                .filter(run -> !run.first().at().isAfter(session.shown().time()))
                .count();
    }

    private static String numbered(String word, long number) {
        return String.format(Locale.ROOT, "%s %,d", word, number);
    }
}
