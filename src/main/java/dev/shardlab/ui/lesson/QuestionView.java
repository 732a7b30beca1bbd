package dev.shardlab.ui.lesson;

import dev.shardlab.lesson.StudentAnswer;
import dev.shardlab.scenario.Prediction;
import dev.shardlab.timeline.Timeline;
import dev.shardlab.ui.session.PlaySession;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A question that waits for its answer; time goes on when it is locked in. */
final class QuestionView extends VBox {

    private final PlaySession session;
    private @Nullable Prediction asked;
    private boolean justAsked;
    private @Nullable Timeline asking;
    private Optional<String> saidMoot = Optional.empty();

    QuestionView(PlaySession session) {
        super(12);
        this.session = session;
        setId("question");
        getStyleClass().add("lab-question");
        Words.showIf(false, this);
    }

    void write() {
        Prediction question = session.question();
        if (Objects.equals(question, asked) && session.timeline() == asking) {
            return;
        }
        Optional<String> moot = question == null
                ? Optional.empty()
                : session.lesson().moot(question, session.timeline(), session.time());
        boolean asIs = Objects.equals(question, asked) && moot.equals(saidMoot);
        asking = session.timeline();
        if (asIs) {
            return;
        }
        asked = question;
        saidMoot = moot;
        getChildren().clear();
        Words.showIf(question != null, this);
        if (question != null && moot.isPresent()) {
            letPass(question, moot.get());
        } else if (question != null) {
            ask(question);
        }
    }

    private void letPass(Prediction question, String why) {
        Label asked = Words.of(question.question(), "lab-muted", "lab-small");
        Label reason = Words.of(why, "lab-text");
        Button goOn = new Button("Go on");
        goOn.setId("let-pass");
        goOn.getStyleClass().add("lab-primary");
        goOn.setOnAction(_ -> lockIn(question, new StudentAnswer.LetPass()));
        getChildren().addAll(Words.of("Your change made this question moot", "lab-strong"), asked, reason, goOn);
        justAsked = true;
    }

    private void ask(Prediction question) {
        Label heading = Words.of("Predict", "lab-strong", "lab-accent");
        AnswerInput input = AnswerInput.of(question, session);
        ObservableValue<@Nullable StudentAnswer> answer = input.answer();
        Button lock = new Button("Lock in, play");
        lock.setId("lock-in");
        lock.getStyleClass().add("lab-primary");
        lock.disableProperty().bind(answer.map(_ -> false).orElse(true));
        lock.setOnAction(_ -> lockIn(question, answer.getValue()));
        input.view().setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && !lock.isDisabled()) {
                lock.fire();
                event.consume();
            }
        });
        Label problem = Words.of("", "lab-warning", "lab-small");
        problem.setId("answer-problem");
        problem.textProperty().bind(input.problem());
        problem.visibleProperty().bind(input.problem().map(text -> !text.isEmpty()));
        problem.managedProperty().bind(problem.visibleProperty());
        getChildren().addAll(heading, Words.of(question.question(), "lab-text"), input.view(), problem, lock);
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

    private void lockIn(Prediction question, @Nullable StudentAnswer answer) {
        if (answer != null) {
            session.answer(question.id(), answer);
            session.play();
        }
    }
}
