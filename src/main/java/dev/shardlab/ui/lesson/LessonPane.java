package dev.shardlab.ui.lesson;

import dev.shardlab.scenario.Step;
import dev.shardlab.ui.refresh.Refresh;
import dev.shardlab.ui.session.PlaySession;
import java.util.List;
import java.util.Objects;
import javafx.collections.MapChangeListener;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The lesson at the time shown: what is told, what is asked, what became of the answers, how far the goals are. Everything in
 * it follows from the time and the answers given.
 */
public final class LessonPane extends VBox {

    private final PlaySession session;
    private final StepView step;
    private final QuestionView question;
    private final VerdictView verdict;
    private final TermsView terms = new TermsView();
    private final GoalsView goals;
    private final IdeasView ideas;

    public LessonPane(PlaySession session) {
        super(18);
        this.session = session;
        step = new StepView(session);
        question = new QuestionView(session);
        verdict = new VerdictView(session);
        goals = new GoalsView(session);
        ideas = new IdeasView(session);
        setId("lesson");
        getStyleClass().addAll("lesson", "lab-pane");
        getStylesheets()
                .add(Objects.requireNonNull(LessonPane.class.getResource("lesson.css"))
                        .toExternalForm());
        getChildren().addAll(step, question, verdict, terms, goals, ideas);
        Refresh refresh = Refresh.of(session, this::write);
        session.questions().openProperty().addListener((_, _, _) -> refresh.now());
        session.questions().answers().addListener((MapChangeListener<String, Object>) _ -> refresh.now());
    }

    /** What changes as the lesson goes on: the step, its question, what became of the answer. */
    List<Region> cards() {
        return List.of(step, question, verdict);
    }

    private void write() {
        step.write();
        question.write();
        verdict.write();
        terms.show(session.lesson()
                .stepAt(session.time().since(session.start()))
                .map(Step::terms)
                .orElse(List.of()));
        goals.write();
        ideas.write();
    }
}
