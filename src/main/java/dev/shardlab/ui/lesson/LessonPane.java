package dev.shardlab.ui.lesson;

import dev.shardlab.scenario.lesson.Step;
import dev.shardlab.ui.refresh.Refresh;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.work.Work;
import dev.shardlab.ui.work.Worth;
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
    private final Work work;
    private final StepView step;
    private final TaskView task;
    private final SkippedView skipped;
    private final QuestionView question;
    private final VerdictView verdict;
    private final TermsView terms = new TermsView();
    private final EndingView ending;
    private final AnsweredView answered;
    private final GoalsView goals;
    private final IdeasView ideas;
    private final List<Region> parts;

    /** @param work what the student hands in of it */
    public LessonPane(PlaySession session, Work work) {
        super(18);
        this.session = session;
        this.work = work;
        step = new StepView(session);
        task = new TaskView(session, work);
        skipped = new SkippedView(session, work.endedProperty());
        question = new QuestionView(session);
        verdict = new VerdictView(session);
        ending = new EndingView(session, work);
        answered = new AnsweredView(session, work.worth());
        goals = new GoalsView(session);
        ideas = new IdeasView(session.scenario(), session.shown());
        setId("lesson");
        getStyleClass().addAll("lesson", "lab-pane");
        getStylesheets()
                .add(Objects.requireNonNull(LessonPane.class.getResource("lesson.css"))
                        .toExternalForm());
        parts = List.of(step, task, skipped, question, goals, verdict, ending, terms, answered, ideas);
        takeBack();
        Refresh refresh = Refresh.of(session, this::write);
        session.questions().openProperty().addListener((_, _, _) -> refresh.now());
        session.transport().playingProperty().addListener((_, _, _) -> refresh.now());
        session.questions().answers().addListener((MapChangeListener<String, Object>) _ -> refresh.now());
        work.worth().answers().addListener((MapChangeListener<String, Object>) _ -> refresh.now());
        work.worth().wholeProperty().addListener((_, _, _) -> refresh.now());
    }

    /** What became of the answers. */
    Worth worth() {
        return work.worth();
    }

    /** What changes as one answers. */
    record Lent(Region question, VerdictView verdict) {}

    /** Lends it, to stand elsewhere until it is taken back. */
    Lent lend() {
        return new Lent(question, verdict);
    }

    /** Whether the question that is open is moot in the future that is shown. */
    boolean asksWhatIsMoot() {
        return question.isMoot();
    }

    /** Has them stand where they are lent to. */
    void stand(CardPlace place) {
        question.stand(place == CardPlace.PANE ? place : CardPlace.STRIP);
        verdict.stand(place);
    }

    /** Has everything in its place again. */
    void takeBack() {
        stand(CardPlace.PANE);
        getChildren().setAll(parts);
    }

    private void write() {
        step.write();
        task.write();
        skipped.write();
        question.write();
        verdict.write();
        terms.show(session.lesson()
                .stepAt(session.shown().time().since(session.shown().start()))
                .map(Step::terms)
                .orElse(List.of()));
        ending.write();
        answered.write(verdict.told());
        goals.write();
        ideas.write();
    }
}
