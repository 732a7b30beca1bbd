package dev.shardlab.ui.lesson;

import dev.shardlab.lesson.StudentAnswer;
import dev.shardlab.lesson.Verdict;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.timeline.Timeline;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.words.page.ClockFace;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A question that waits for its answer; time goes on when it is locked in. */
final class QuestionView extends VBox {

    private static final String UNSAID = "Answer, or press space again to go on without.";
    private static final String SAID = "Press space to lock it in and play.";

    private static final String LATE =
            "Time goes on, so it takes no answer any more. What was asked is told when it has happened.";

    /** A field takes a space for a letter. */
    private static final String TYPED = "Press Enter to lock it in and play.";

    private final PlaySession session;
    private final Label hint = LessonLabels.of(UNSAID, "lab-small", "lab-strong");
    private final TwoParts parts = new TwoParts(12, 0.5);
    private @Nullable Prediction asked;
    private @Nullable TextField field;
    private boolean justAsked;
    private @Nullable Timeline asking;
    private Optional<Verdict> saidFallen = Optional.empty();
    private boolean wasLate;

    QuestionView(PlaySession session) {
        this.session = session;
        setId("question");
        getChildren().add(parts);
        getStyleClass().add("lab-question");
        LessonLabels.showIf(false, this);
        hint.setId("question-hint");
        hint.visibleProperty().bind(session.questions().remindedProperty());
        hint.managedProperty().bind(session.questions().remindedProperty());
        session.questions().draftProperty().subscribe(_ -> writeHint());
        session.questions().onTyped(this::type);
        session.transport().playingProperty().subscribe(playing -> {
            if (playing) {
                leave();
            }
        });
        session.questions().remindedProperty().subscribe(reminded -> {
            if (reminded) {
                justAsked = true;
                requestLayout();
                firstControl(this).ifPresent(Node::requestFocus);
            }
        });
    }

    /** Who plays on has done with the question: the keys belong to the player again, which hears them on the stage. */
    private void leave() {
        if (isFocusWithin() && getScene() != null) {
            Node stage = getScene().lookup("#stage");
            (stage == null ? getScene().getRoot() : stage).requestFocus();
        }
    }

    private void writeHint() {
        boolean inField = field != null && field.isFocused();
        hint.setText(session.questions().draftProperty().get() == null ? UNSAID : inField ? TYPED : SAID);
    }

    /** Who types the answer need not go to its field before; but one that is not to be seen takes nothing. */
    private boolean type(String typed) {
        TextField into = field;
        if (into == null || !isSeen(into)) {
            return false;
        }
        into.requestFocus();
        into.setText(typed);
        into.positionCaret(typed.length());
        return true;
    }

    private static boolean isSeen(Node node) {
        for (Node part = node; part != null; part = part.getParent()) {
            if (!part.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    private static Optional<Node> firstControl(Node part) {
        if (part.isFocusTraversable()) {
            return Optional.of(part);
        }
        return part instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> firstControl(child).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** In a strip a room votes by hand, and the key that turns the page locks in what was chosen. */
    void stand(CardPlace place) {
        parts.stand(place);
    }

    /** Whether what is asked is moot in the future that is shown, as this card says it. */
    boolean isMoot() {
        return saidFallen.isPresent();
    }

    void write() {
        Prediction question = session.question();
        boolean late = session.questions().isLate();
        boolean isSame = Objects.equals(question, asked) && late == wasLate;
        wasLate = late;
        if (isSame && session.shown().timeline() == asking) {
            return;
        }
        Optional<Verdict> fallen = question == null
                ? Optional.empty()
                : session.lesson()
                        .fallen(
                                question,
                                session.shown().timeline(),
                                session.shown().time());
        boolean asIs = isSame && fallen.equals(saidFallen);
        asking = session.shown().timeline();
        if (asIs) {
            return;
        }
        asked = question;
        saidFallen = fallen;
        LessonLabels.showIf(question != null, this);
        if (question != null && fallen.isPresent()) {
            letPass(fallen.get());
        } else if (question != null && late) {
            leadBack(question);
        } else if (question != null) {
            ask(question);
        }
    }

    private void letPass(Verdict fallen) {
        field = null;
        Label asked = LessonLabels.of(fallen.prediction().question(), "lab-muted", "lab-small");
        Label reason = LessonLabels.of(fallen.truth(), "lab-text");
        Button goOn = new Button("Go on");
        goOn.setId("let-pass");
        goOn.getStyleClass().addAll("lab-primary", "lesson-go-on");
        session.questions().draftProperty().set(new StudentAnswer.LetPass());
        goOn.setOnAction(_ -> session.lockIn());
        Label heading = LessonLabels.of(FallenWords.of(fallen.outcome()), "lab-strong");
        parts.show(List.of(heading, asked), List.of(reason, goOn), List.of(goOn));
        justAsked = true;
    }

    /** What it asks for is being shown already: an answer here would be none. */
    private void leadBack(Prediction question) {
        field = null;
        Label heading = LessonLabels.of("Asked at " + clock(question), "lab-strong", "lab-accent");
        Button back = new Button("Back to the question");
        back.setId("back-to-ask");
        back.setOnAction(_ -> {
            session.transport().pause();
            session.transport().seek(session.shown().start().plus(question.askAt()));
        });
        // What one may have said aloud stays to be read until it is told.
        Node choices = AnswerInput.of(question, session).view();
        choices.setDisable(true);
        parts.show(
                List.of(heading, LessonLabels.of(question.question(), "lab-text")),
                List.of(LessonLabels.of(LATE, "lab-muted", "lab-small"), back, choices),
                List.of(heading, back));
    }

    private String clock(Prediction question) {
        return new ClockFace(session.shown().start())
                .read(session.shown().start().plus(question.askAt()));
    }

    private void ask(Prediction question) {
        Label heading = LessonLabels.of("Predict", "lab-strong", "lab-accent");
        AnswerInput input = AnswerInput.of(question, session);
        field = input.field().orElse(null);
        input.field().ifPresent(typed -> typed.focusedProperty().subscribe(_ -> writeHint()));
        input.answer().subscribe(session.questions().draftProperty()::set);
        Button lock = new Button("Lock in, play");
        lock.setId("lock-in");
        lock.getStyleClass().addAll("lab-primary", "lesson-go-on");
        lock.disableProperty().bind(session.questions().draftProperty().isNull());
        lock.setOnAction(_ -> session.lockIn());
        // Who has an answer ready is to see how it is locked in.
        lock.disabledProperty().subscribe(disabled -> {
            if (!disabled && getScene() != null) {
                ScrollTo.show(lock);
            }
        });
        // Before the controls hear it: a choice would take Enter for a press on itself.
        input.view().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !lock.isDisabled()) {
                lock.fire();
                event.consume();
            }
        });
        Label problem = LessonLabels.of("", "lab-warning", "lab-small");
        problem.setId("answer-problem");
        problem.textProperty().bind(input.problem());
        problem.visibleProperty().bind(input.problem().map(text -> !text.isEmpty()));
        problem.managedProperty().bind(problem.visibleProperty());
        parts.show(
                List.of(heading, LessonLabels.of(question.question(), "lab-text")),
                List.of(input.view(), problem, hint, lock),
                List.of(heading, lock));
        justAsked = true;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (justAsked && getScene() != null) {
            justAsked = false;
            ScrollTo.show(this);
        }
    }
}
