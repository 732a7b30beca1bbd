package dev.shardlab.ui.lesson;

import dev.shardlab.scenario.lesson.Step;
import java.util.List;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** LessonLabels met for the first time, explained. */
final class TermsView extends VBox {

    private List<Step.Term> shown = List.of();

    TermsView() {
        super(6);
        setId("terms");
        LessonLabels.showIf(false, this);
    }

    void show(List<Step.Term> terms) {
        if (terms.equals(shown)) {
            return;
        }
        shown = terms;
        getChildren().setAll(terms.stream().map(TermsView::line).toList());
        LessonLabels.showIf(!terms.isEmpty(), this);
    }

    private static TextFlow line(Step.Term term) {
        Text word = new Text(term.word());
        word.getStyleClass().addAll("lab-strong", "lab-small");
        Text meaning = new Text("  " + term.meaning());
        meaning.getStyleClass().addAll("lab-muted", "lab-small");
        TextFlow line = new TextFlow(word, meaning);
        line.getStyleClass().add("term");
        line.setAccessibleText(term.word() + ": " + term.meaning());
        return line;
    }
}
